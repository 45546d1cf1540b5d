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

/**
 * Whether an application behind Identity Center shows this page, so that the sign-in to AWS itself worked or was not
 * involved.
 */
export const isApplicationPage = (page: SignInPage): boolean => APPLICATION_PAGES.some((each) => each === page);

/** What AWS prints below the words of a failure, in every language. */
export interface PrintedFailure {
  readonly requestId: string;
  /** By AWS's clock, in milliseconds since the epoch. */
  readonly time: number;
}
