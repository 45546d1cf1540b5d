import { listUsersCommand, lookupEventsCommand } from '../identity-center/commands.ts';
import type { Context } from './context.ts';
import type { DiagnosedInstance, OutsideBrowser } from './diagnosis.ts';
import type { OutsideBrowserCode } from './outside-codes.ts';
import { pageEvidence } from './page-evidence.ts';

/** What cannot be seen from a browser, the most probable first for the page that was shown, each with the command that shows it. */
export const outsideBrowserOf = (context: Context, instance: DiagnosedInstance | null): readonly OutsideBrowser[] => {
  const { page, outcome } = context.observed;
  const region = instance?.region ?? context.acs?.region ?? null;
  const nameId = context.assertion?.nameId?.value ?? null;
  const commandOf = (code: OutsideBrowserCode): string | null => {
    if (code === 'user-not-provisioned') return listUsersCommand(region, instance?.directoryId ?? null, nameId);
    if (code === 'cloudtrail-external-idp-login') return lookupEventsCommand(region, context.now?.from ?? null);
    return null;
  };
  return pageEvidence(page, outcome === 'accepted', context.door).outside.map((code) => ({
    code,
    command: commandOf(code),
  }));
};
