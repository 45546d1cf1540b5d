import type { Instance } from '../identity-center/instance.ts';
import { BINDING_POST, BINDING_REDIRECT, STATUS_SUCCESS } from '../saml/names.ts';
import type { Context } from './context.ts';

/** The SingleSignOnService locations of the imported IdP metadata that AWS could send an AuthnRequest to. */
export const singleSignOnUrls = (instance: Pick<Instance, 'idpMetadata'> | null): readonly string[] =>
  (instance?.idpMetadata?.singleSignOn ?? [])
    .filter(({ binding }) => binding === BINDING_POST || binding === BINDING_REDIRECT)
    .map(({ location }) => location)
    .filter((location) => location !== null);

/** AWS's sign-in URL for the IdP: from its own request, else as typed, else from the metadata. */
export const signInUrlOf = ({ request, instance }: Pick<Context, 'request' | 'instance'>): string | null =>
  request?.destination ?? instance?.idpSignInUrl ?? singleSignOnUrls(instance)[0] ?? null;

/** Whether the IdP answered AWS's own request with Success, which shows that AWS's sign-in URL for it works. */
export const signInUrlWorked = ({ pairing, response }: Pick<Context, 'pairing' | 'response'>): boolean =>
  pairing.kind === 'answered' && response?.statusCodes[0] === STATUS_SUCCESS;
