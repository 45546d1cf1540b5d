import type { SignInPage } from '../identity-center/sign-in-pages.ts';

/**
 * The code for the words of IAM federation's page, where they name one fault
 * (docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html). "Your request included an invalid SAML response"
 * names none: the message shows which of Role's two faults it is.
 */
const CODES = {
  'session-name-required': 'iam-session-name',
  'session-name-invalid': 'iam-session-name',
  'source-identity-invalid': 'iam-source-identity',
  'role-not-authorized': 'iam-trust-policy',
  'signature-invalid': 'iam-provider-metadata',
  'issuer-not-in-provider': 'iam-provider-issuer',
  'provider-not-found': 'iam-provider-missing',
  'duration-too-long': 'iam-session-duration',
  'audience-not-taken': 'iam-audience',
  'response-expired': 'expired',
  'response-too-old': 'issued-long-ago',
} as const satisfies Partial<Record<SignInPage, string>>;

export type FederationPageCode = (typeof CODES)[keyof typeof CODES];

const isNamed = (page: SignInPage): page is keyof typeof CODES => page in CODES;

/** The code that the page's words name; null for pages of Identity Center, and for words that name none. */
export const codeOfPage = (page: SignInPage): FederationPageCode | null => (isNamed(page) ? CODES[page] : null);

/** Whether only IAM federation shows this page. */
export const isFederationPage = (page: SignInPage): boolean => page === 'invalid-saml-response' || isNamed(page);
