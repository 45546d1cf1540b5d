import { listUsersCommand, lookupEventsCommand } from '../identity-center/commands.ts';
import type { Context } from './context.ts';
import type { Cause, DiagnosedInstance, OutsideBrowser } from './diagnosis.ts';
import { isWithoutSaml } from './observed.ts';
import type { OutsideBrowserCode } from './outside-codes.ts';
import { pageSays } from './page-says.ts';

/**
 * What a browser cannot see, the most probable for the page that was shown first, each with the command that shows it.
 * If the cause is certain, only AWS's own record remains, which can confirm it.
 */
export const outsideBrowserOf = (
  context: Context,
  instance: DiagnosedInstance | null,
  cause: Cause | null,
): readonly OutsideBrowser[] => {
  const region = instance?.region ?? context.acs?.region ?? null;
  const nameId = context.assertion?.nameId?.value ?? null;
  const commandOf = (code: OutsideBrowserCode): string | null => {
    if (code === 'user-not-provisioned') return listUsersCommand(region, instance?.directoryId ?? null, nameId);
    if (code === 'cloudtrail-external-idp-login') return lookupEventsCommand(region, context.now?.from ?? null);
    return null;
  };
  return codesOf(context)
    .filter((code) => cause?.weight !== 'decisive' || code.startsWith('cloudtrail'))
    .map((code) => ({ code, command: commandOf(code) }));
};

/**
 * Users of Active Directory type their password into AWS's own page. If a SAML message was seen, the identity source is
 * an external IdP (docs.aws.amazon.com/singlesignon/latest/userguide/manage-your-identity-source.html); without one,
 * only this question remains.
 */
const codesOf = ({ observed, door }: Context): readonly OutsideBrowserCode[] => {
  if (isWithoutSaml(observed)) return ['ad-connector-credentials'];
  const isOfSaml = observed.post !== null || observed.requests.length > 0;
  return pageSays(observed.page, observed.outcome === 'accepted', door).outside.filter(
    (code) => code !== 'ad-connector-credentials' || !isOfSaml,
  );
};
