/** The pages of AWS's sign-in that say how a sign-in ended, by the words they show: Identity Center's, then IAM federation's. */
export type SignInPage =
  | 'not-you-its-us'
  | 'something-went-wrong'
  | 'code-not-right'
  | 'invalid-mfa-credentials'
  | 'does-not-compute'
  | 'unexpected-error'
  | 'no-access'
  | 'bad-input'
  | 'issuer-of-request'
  | 'request-not-completed'
  | 'invalid-saml-response'
  | 'session-name-required'
  | 'session-name-invalid'
  | 'source-identity-invalid'
  | 'role-not-authorized'
  | 'signature-invalid'
  | 'issuer-not-in-provider'
  | 'provider-not-found'
  | 'duration-too-long'
  | 'audience-not-taken'
  | 'response-expired'
  | 'response-too-old';

interface KnownPage {
  readonly page: SignInPage;
  readonly pattern: RegExp;
  /** As AWS prints it: shown to people and written into reports. */
  readonly heading: string;
}

/**
 * The narrower text stands before the wider heading. Only English is known: no translation of these pages was ever
 * published, so a page in another language is simply not recognised.
 * Sources: AWS troubleshooting page (docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html),
 * github.com/goauthentik/authentik/issues/4554, github.com/zitadel/zitadel/issues/8601, github.com/aws/aws-cli/issues/10507,
 * github.com/MicrosoftDocs/azure-docs/issues/38742, github.com/aws/res/issues/21, github.com/crewjam/saml/issues/379,
 * github.com/russellhaering/gosaml2/issues/52.
 * IAM federation: docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html; the two of a Response that came too late:
 * github.com/Nike-Inc/gimme-aws-creds/issues/251 and github.com/Versent/saml2aws/issues/759.
 */
const KNOWN_PAGES: readonly KnownPage[] = [
  { page: 'not-you-its-us', pattern: /it['’]s not you, it(?:['’]s| is) us/i, heading: "It's not you, it's us" },
  {
    page: 'code-not-right',
    pattern: /looks like this code isn['’]t right/i,
    heading: "Looks like this code isn't right",
  },
  { page: 'invalid-mfa-credentials', pattern: /invalid mfa credentials/i, heading: 'Invalid MFA credentials' },
  {
    page: 'does-not-compute',
    pattern: /something doesn['’]t compute|we couldn['’]t verify your sign-in credentials/i,
    heading: "Something doesn't compute",
  },
  { page: 'something-went-wrong', pattern: /something went wrong/i, heading: 'Something went wrong' },
  {
    page: 'unexpected-error',
    pattern: /an unexpected error has occurred/i,
    heading: 'An unexpected error has occurred',
  },
  {
    page: 'issuer-of-request',
    pattern: /issuer of request does not match/i,
    heading: 'Issuer of request does not match our record',
  },
  {
    page: 'request-not-completed',
    pattern: /(?:your request could not be completed|we couldn['’]t complete your request right now)/i,
    heading: "We couldn't complete your request right now",
  },
  { page: 'no-access', pattern: /^[ \t\u00a0]*no access[ \t\u00a0]*$/im, heading: 'No access' },
  { page: 'bad-input', pattern: /^[ \t\u00a0]*bad input[ \t\u00a0]*$/im, heading: 'Bad input' },
  {
    page: 'session-name-required',
    pattern: /rolesessionname is required in authnresponse/i,
    heading: 'RoleSessionName is required in AuthnResponse',
  },
  {
    page: 'session-name-invalid',
    pattern: /rolesessionname in authnresponse must match/i,
    heading: 'RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}',
  },
  {
    page: 'source-identity-invalid',
    pattern: /source ?identity must match/i,
    heading: 'Source Identity must match [a-zA-Z_0-9+=,.@-]{2,64} and not begin with "aws:"',
  },
  {
    page: 'role-not-authorized',
    pattern: /not authorized to perform:? sts:assumerolewithsaml/i,
    heading: 'Not authorized to perform sts:AssumeRoleWithSAML',
  },
  { page: 'signature-invalid', pattern: /response signature invalid/i, heading: 'Response signature invalid' },
  {
    page: 'issuer-not-in-provider',
    pattern: /issuer not present in specified provider/i,
    heading: 'Issuer not present in specified provider',
  },
  {
    page: 'provider-not-found',
    pattern: /specified provider doesn['’]t exist/i,
    heading: "Specified provider doesn't exist",
  },
  {
    page: 'duration-too-long',
    pattern: /requested durationseconds exceeds (?:the )?maxsessionduration/i,
    heading: 'Requested DurationSeconds exceeds MaxSessionDuration set for this role',
  },
  {
    page: 'audience-not-taken',
    pattern: /response does not contain the required audience/i,
    heading: 'Response does not contain the required audience',
  },
  { page: 'response-expired', pattern: /response has expired/i, heading: 'Response has expired' },
  {
    page: 'response-too-old',
    pattern: /token must be redeemed within \d+ minutes? of issuance/i,
    heading: 'Token must be redeemed within 5 minutes of issuance',
  },
  {
    page: 'invalid-saml-response',
    pattern: /your request included an invalid saml response/i,
    heading: 'Your request included an invalid SAML response',
  },
];

/** Which known page shows this text (heading or body, any letter case, straight or curly apostrophes); null for none. */
export const recogniseSignInPage = (text: string): SignInPage | null =>
  KNOWN_PAGES.find((known) => known.pattern.test(text))?.page ?? null;

/** The words by which AWS's page is known, as AWS prints them. */
export const headingOf = (page: SignInPage): string =>
  KNOWN_PAGES.find((known) => known.page === page)?.heading ?? page;

const HEADINGS: ReadonlySet<string> = new Set(KNOWN_PAGES.map(({ heading }) => heading));

/** Whether a text is one of these headings, exactly as AWS prints it. */
export const isHeading = (text: string): boolean => HEADINGS.has(text);
