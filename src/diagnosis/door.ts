import { isMadeForIam, valuesOf } from '../iam-federation/attributes.ts';
import { isFederationAudience } from '../iam-federation/audience.ts';
import { isFederationPage } from '../iam-federation/page-codes.ts';
import { isFederationSignInUrl } from '../iam-federation/sign-in-url.ts';
import { parseAcsUrl, parseIssuerUrl } from '../identity-center/endpoints.ts';
import type { Instance } from '../identity-center/instance.ts';
import type { Assertion, AuthnRequest, SamlResponse } from '../saml/messages.ts';
import type { ObservedSignIn } from './observed.ts';

/** AWS has two SAML doors: Identity Center, and IAM, where STS exchanges a Response for a role. Each has its own rules. */
export const DOORS = ['identity-center', 'iam-federation'] as const;
export type Door = (typeof DOORS)[number];

/** Whether a configured instance belongs to Identity Center: one with only an IdP's metadata may be used at either door. */
export const isOfIdentityCenter = ({ issuerUrl, acsUrls }: Instance): boolean =>
  issuerUrl !== null || acsUrls.length > 0;

const audiencesOf = ({ audienceRestrictions }: Assertion): readonly string[] => audienceRestrictions.flat();

const isForIdentityCenter = (assertion: Assertion): boolean =>
  audiencesOf(assertion).some((audience) => parseIssuerUrl(audience) !== null);

/**
 * Google's application for AWS sends the attributes that only IAM reads to Identity Center as well, so the Audience
 * distinguishes the two.
 */
const isForIam = (assertion: Assertion): boolean => isMadeForIam(assertion) && !isForIdentityCenter(assertion);

/** Whether the message alone shows that it is for IAM. */
const saysIam = ({ assertions, destination }: SamlResponse): boolean => {
  const recipients = assertions.flatMap(({ subjectConfirmations }) =>
    subjectConfirmations.map(({ recipient }) => recipient),
  );
  return (
    !assertions.some(isForIdentityCenter) &&
    (assertions.some(isForIam) ||
      assertions.flatMap(audiencesOf).some(isFederationAudience) ||
      [destination, ...recipients].some((url) => url !== null && isFederationSignInUrl(url)))
  );
};

/**
 * The instance of Identity Center that a Response posted to IAM was meant for: its IdP sent it, and nothing in it is for
 * IAM. Null if there is none.
 */
export const instanceMeant = (instances: readonly Instance[], response: SamlResponse | null): Instance | null => {
  if (!response || response.assertions.some(isForIam)) return null;
  const issuers = [response.issuer, ...response.assertions.map(({ issuer }) => issuer)].map((issuer) => issuer?.value);
  return (
    instances
      .filter(isOfIdentityCenter)
      .find(({ idpEntityId, lastAccepted }) =>
        [idpEntityId, lastAccepted?.issuer].some((known) => known != null && issuers.includes(known)),
      ) ?? null
  );
};

/**
 * The door that a sign-in used. A Response belongs to Identity Center if that asked for it or received it. A Response
 * that was posted to IAM does not, unless its Audience is Identity Center's or it was meant for a known instance.
 * Without a URL the settings that came with the message decide, then the message itself.
 *
 * @param request AWS's own request that the Response answers; null if there is none
 */
export const doorOf = (
  { post, page }: ObservedSignIn,
  response: SamlResponse | null,
  request: AuthnRequest | null,
  { named, instances }: { readonly named: Instance | null; readonly instances: readonly Instance[] },
): Door => {
  const url = post?.url ?? '';
  if (request !== null || parseAcsUrl(url) !== null) return 'identity-center';
  if (!isFederationSignInUrl(url)) {
    if (named !== null && isOfIdentityCenter(named)) return 'identity-center';
    const isIam = response ? saysIam(response) : page !== null && isFederationPage(page);
    if (!isIam) return 'identity-center';
  }
  if (response?.assertions.some(isForIdentityCenter)) return 'identity-center';
  return instanceMeant(named ? [named] : instances, response) === null ? 'iam-federation' : 'identity-center';
};

/** The values of the Role attribute in the Assertions. */
export const rolesOf = (response: SamlResponse | null): readonly string[] =>
  (response?.assertions ?? []).flatMap((assertion) => (valuesOf(assertion, 'Role') ?? []).map(({ text }) => text));
