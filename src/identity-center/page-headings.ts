import type { SignInPage } from './sign-in-pages.ts';

/** The headings as AWS prints them, shown to people and written into reports. The content script does not need them. */
const HEADINGS: Readonly<Record<SignInPage, string>> = {
  'does-not-compute': "Something doesn't compute",
  'request-not-completed': "We couldn't complete your request right now",
  'not-you-its-us': "It's not you, it's us",
  'something-went-wrong': 'Something went wrong',
  'code-not-right': "Looks like this code isn't right",
  'invalid-mfa-credentials': 'Invalid MFA credentials',
  'unexpected-error': 'An unexpected error has occurred',
  'no-access': 'No access',
  'bad-input': 'Bad input',
  'issuer-of-request': 'Issuer of request does not match our record',
  'application-sign-in-error': 'Application sign in error',
  'invalid-callback-url': 'Invalid callback URL',
  'not-enabled-for-directory': 'This application has not been enabled for your directory',
  'invalid-saml-response': 'Your request included an invalid SAML response',
  'session-name-required': 'RoleSessionName is required in AuthnResponse',
  'session-name-invalid': 'RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}',
  'source-identity-invalid': 'Source Identity must match [a-zA-Z_0-9+=,.@-]{2,64} and not begin with "aws:"',
  'role-not-authorized': 'Not authorized to perform sts:AssumeRoleWithSAML',
  'signature-invalid': 'Response signature invalid',
  'issuer-not-in-provider': 'Issuer not present in specified provider',
  'provider-not-found': "Specified provider doesn't exist",
  'duration-too-long': 'Requested DurationSeconds exceeds MaxSessionDuration set for this role',
  'audience-not-taken': 'Response does not contain the required audience',
  'response-expired': 'Response has expired',
  'response-too-old': 'Token must be redeemed within 5 minutes of issuance',
};

/** The words that AWS's page is recognised by. */
export const headingOf = (page: SignInPage): string => HEADINGS[page];

const PRINTED: ReadonlySet<string> = new Set(Object.values(HEADINGS));

/** Whether a text is one of these headings, exactly as AWS prints it. */
export const isHeading = (text: string): boolean => PRINTED.has(text);
