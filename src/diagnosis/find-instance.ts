import { parseAcsUrl, parseIssuerUrl } from '../identity-center/endpoints.ts';
import type { Instance } from '../identity-center/instance.ts';
import type { AuthnRequest, SamlResponse } from '../saml/messages.ts';

const tenantOf = (url: string | null): string | null => (url === null ? null : (parseAcsUrl(url)?.tenant ?? null));
const directoryOf = (url: string | null): string | null =>
  url === null ? null : (parseIssuerUrl(url)?.directoryId ?? null);

const holdsTenant = (instance: Instance, tenant: string | null): boolean =>
  tenant !== null && instance.acsUrls.some((url) => tenantOf(url) === tenant);

const holdsDirectory = (instance: Instance, directory: string | null): boolean =>
  directory !== null && directoryOf(instance.issuerUrl) === directory;

/** The instance that a sign-in belongs to, as far as that is known. */
export interface FoundInstance {
  readonly instance: Instance | null;
  /** Nothing in the sign-in names it: it is the only one configured, and the sign-in may belong to another. */
  readonly isGuess: boolean;
}

/**
 * The configured instance that a sign-in belongs to. AWS's own request decides first, then the ACS that was posted to,
 * then the Audience. If none of them names an instance, a sole configured one is taken, unless AWS's request shows that
 * the sign-in belongs to another.
 */
export const findInstance = (
  instances: readonly Instance[],
  request: AuthnRequest | null,
  postedTo: string | null,
  response: SamlResponse | null,
): FoundInstance => {
  const issuer = request?.issuer?.value ?? null;
  const audiences = response?.assertions.flatMap((assertion) => assertion.audienceRestrictions.flat()) ?? [];
  const tests: readonly ((instance: Instance) => boolean)[] = [
    (instance) => issuer !== null && instance.issuerUrl === issuer,
    (instance) => holdsDirectory(instance, directoryOf(issuer)),
    (instance) => holdsTenant(instance, tenantOf(request?.acsUrl ?? null)),
    (instance) => request === null && holdsTenant(instance, tenantOf(postedTo)),
    (instance) => request === null && audiences.some((audience) => audience === instance.issuerUrl),
  ];
  for (const test of tests) {
    const found = instances.find(test);
    if (found) return { instance: found, isGuess: false };
  }
  const [only = null] = instances.length === 1 && request === null ? instances : [];
  return { instance: only, isGuess: only !== null };
};
