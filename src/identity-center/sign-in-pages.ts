/** The pages of applications behind Identity Center. */
const APPLICATION_PAGES = [
  'no-access',
  'bad-input',
  'issuer-of-request',
  'application-sign-in-error',
  'invalid-callback-url',
  'not-enabled-for-directory',
] as const;

/** The AWS pages that say how a sign-in ended, named after their words: Identity Center's, then IAM federation's. */
export const SIGN_IN_PAGES = [
  'not-you-its-us',
  'something-went-wrong',
  'code-not-right',
  'invalid-mfa-credentials',
  'does-not-compute',
  'unexpected-error',
  ...APPLICATION_PAGES,
  'request-not-completed',
  'invalid-saml-response',
  'session-name-required',
  'session-name-invalid',
  'source-identity-invalid',
  'role-not-authorized',
  'signature-invalid',
  'issuer-not-in-provider',
  'provider-not-found',
  'duration-too-long',
  'audience-not-taken',
  'response-expired',
  'response-too-old',
] as const;

export type SignInPage = (typeof SIGN_IN_PAGES)[number];

interface KnownPage {
  readonly page: SignInPage;
  readonly pattern: RegExp;
}

/**
 * The more specific text comes before the more general heading. The English texts are known, and the Chinese ones of
 * three pages (github.com/kirodotdev/Kiro/issues/10681); in other languages, what a page prints below its words shows
 * that it is a failure (`failureIn`). Sources: AWS troubleshooting page
 * (docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html),
 * github.com/goauthentik/authentik/issues/4554, github.com/zitadel/zitadel/issues/8601,
 * github.com/aws/aws-cli/issues/10507, github.com/MicrosoftDocs/azure-docs/issues/38742, github.com/aws/res/issues/21,
 * github.com/crewjam/saml/issues/379, github.com/russellhaering/gosaml2/issues/52. IAM federation:
 * docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html; the two of a Response that came too late:
 * github.com/Nike-Inc/gimme-aws-creds/issues/251 and github.com/Versent/saml2aws/issues/759.
 */
const KNOWN_PAGES: readonly KnownPage[] = [
  {
    page: 'not-you-its-us',
    pattern: /it'?s not you,? it(?:'?s| is) us|您没有问题，而是我们遇到了问题/i,
  },
  {
    page: 'code-not-right',
    pattern: /looks like this code isn'?t right/i,
  },
  { page: 'invalid-mfa-credentials', pattern: /invalid mfa credentials/i },
  {
    page: 'does-not-compute',
    pattern:
      /something doesn'?t compute|we couldn'?t verify your sign-in credentials|有些内容无法计算|我们无法验证您的登录凭证/i,
  },
  { page: 'something-went-wrong', pattern: /something went wrong/i },
  {
    page: 'unexpected-error',
    pattern: /an unexpected error has occurred|发生意外错误/i,
  },
  {
    page: 'issuer-of-request',
    pattern: /issuer of request does not match/i,
  },
  {
    page: 'request-not-completed',
    pattern: /(?:your request could not be completed|we couldn'?t complete your request|我们现在无法完成您的请求)/i,
  },
  // Pages of applications behind Identity Center: github.com/aws/aws-toolkit-vscode/issues/6206,
  // github.com/aws-solutions/innovation-sandbox-on-aws/issues/113, github.com/benkehoe/aws-sso-util/issues/59.
  { page: 'invalid-callback-url', pattern: /invalid callback url/i },
  {
    page: 'application-sign-in-error',
    pattern: /application sign[ -]?in error|an error occurred while signing in to the application/i,
  },
  {
    page: 'not-enabled-for-directory',
    pattern: /application has not been enabled for your directory/i,
  },
  { page: 'no-access', pattern: /^ ?no access[.!]? ?$/im },
  { page: 'bad-input', pattern: /^ ?bad input[.!]? ?$/im },
  {
    page: 'session-name-required',
    pattern: /rolesessionname is required in authnresponse/i,
  },
  {
    page: 'session-name-invalid',
    pattern: /rolesessionname in authnresponse must match/i,
  },
  {
    page: 'source-identity-invalid',
    pattern: /source ?identity must match/i,
  },
  {
    page: 'role-not-authorized',
    pattern: /not authorized to perform:? sts:(?:assumerolewithsaml|tagsession|setsourceidentity)/i,
  },
  { page: 'signature-invalid', pattern: /response signature invalid/i },
  {
    page: 'issuer-not-in-provider',
    pattern: /issuer not present in specified provider/i,
  },
  {
    page: 'provider-not-found',
    pattern: /specified provider doesn'?t exist/i,
  },
  {
    page: 'duration-too-long',
    pattern: /requested durationseconds exceeds (?:the )?maxsessionduration/i,
  },
  {
    page: 'audience-not-taken',
    pattern: /response does not contain the required audience/i,
  },
  { page: 'response-expired', pattern: /response has expired/i },
  {
    page: 'response-too-old',
    pattern: /token must be redeemed within \d+ minutes? of issuance/i,
  },
  {
    page: 'invalid-saml-response',
    pattern: /your request included an invalid saml response/i,
  },
];

/** The characters that keyboards and screen readers produce for an apostrophe. */
const APOSTROPHES = /[‘’ʼ´`′]/g;

/**
 * The known page that shows this text (heading or body, in any letter case, with any apostrophe or none, with line
 * breaks anywhere); null if none does.
 */
export const recogniseSignInPage = (text: string): SignInPage | null => {
  const lines = text.replace(APOSTROPHES, "'").replace(/[^\S\n]+/g, ' ');
  const line = lines.replace(/ ?\n ?/g, ' ');
  return KNOWN_PAGES.find(({ pattern }) => pattern.test(lines) || pattern.test(line))?.page ?? null;
};

/**
 * Whether an application behind Identity Center shows this page, so that the sign-in to AWS itself worked or was not
 * involved.
 */
export const isApplicationPage = (page: SignInPage): boolean => APPLICATION_PAGES.some((each) => each === page);

const REQUEST_ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
/** RFC 1123's form of a time (RFC 9110, 5.6.7, uses it too, but always with two digits for the day). */
const TIME =
  /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT/;

export interface PrintedFailure {
  readonly requestId: string;
  /** By AWS's clock, in milliseconds since the epoch. */
  readonly time: number;
}

/**
 * AWS prints a request ID and a time below the words of a failure, in every language
 * (github.com/kirodotdev/Kiro/issues/10681); null if the text does not have both.
 */
export const failureIn = (text: string): PrintedFailure | null => {
  // Each may be spread over several elements, and so over several lines of the text.
  const requestId = (REQUEST_ID.exec(text) ?? REQUEST_ID.exec(text.replaceAll(/\s/g, '')))?.[0];
  const time = Date.parse(TIME.exec(text.replaceAll(/\s+/g, ' '))?.[0] ?? '');
  return requestId === undefined || Number.isNaN(time) ? null : { requestId: requestId.toLowerCase(), time };
};
