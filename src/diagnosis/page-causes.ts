import type { SignInPage } from '../identity-center/sign-in-pages.ts';

/** What one of AWS's pages can mean if only its words are known. */
export const PAGE_CAUSES = [
  'certificate-held-by-aws',
  'audience-mismatch',
  'device-clock-off',
  'user-not-provisioned',
  'username-mismatch',
  'user-known-yet-refused',
  'endpoint-family-mismatch',
  'in-response-to-mismatch',
  'name-id-format',
  'assertion-multiple',
  'attribute-multivalued',
  'wrong-application',
  'no-saml-sign-in',
  'identity-source-not-external',
  'ad-connector-credentials',
] as const;

export type PageCause = (typeof PAGE_CAUSES)[number];

const VALIDATION_FAILED: readonly PageCause[] = [
  'certificate-held-by-aws',
  'audience-mismatch',
  'no-saml-sign-in',
  'device-clock-off',
  'ad-connector-credentials',
];

const USER_UNKNOWN: readonly PageCause[] = ['user-not-provisioned', 'username-mismatch', 'user-known-yet-refused'];

const BY_PAGE: Readonly<Partial<Record<SignInPage, readonly PageCause[]>>> = {
  'not-you-its-us': VALIDATION_FAILED,
  'request-not-completed': VALIDATION_FAILED,
  'something-went-wrong': USER_UNKNOWN,
  'code-not-right': USER_UNKNOWN,
  'invalid-mfa-credentials': USER_UNKNOWN,
  'does-not-compute': [
    'endpoint-family-mismatch',
    'in-response-to-mismatch',
    'no-saml-sign-in',
    'identity-source-not-external',
  ],
  'unexpected-error': ['name-id-format', 'assertion-multiple', 'attribute-multivalued', 'audience-mismatch'],
  'invalid-saml-response': ['wrong-application', 'audience-mismatch'],
};

/** A page in an unknown language may be any of the pages above. */
const ANY: readonly PageCause[] = [
  'certificate-held-by-aws',
  'audience-mismatch',
  'user-not-provisioned',
  'name-id-format',
  'no-saml-sign-in',
];

/** These ask whether SAML was used at all. */
const WITHOUT_SAML: readonly PageCause[] = [
  'no-saml-sign-in',
  'identity-source-not-external',
  'ad-connector-credentials',
];

/**
 * What a page can mean, the most probable first. AWS's own list overlaps, and the first pages also appear without SAML:
 * docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html, github.com/kirodotdev/Kiro/issues/10681,
 * github.com/aws/aws-toolkit-vscode/issues/4580. Empty for a page that names its reason itself.
 *
 * @param page null for one in a language that is not known
 * @param isOfSaml whether AWS was seen to send the user to an IdP
 */
export const causesOfPage = (page: SignInPage | null, isOfSaml: boolean): readonly PageCause[] =>
  (page === null ? ANY : (BY_PAGE[page] ?? [])).filter((code) => !isOfSaml || !WITHOUT_SAML.includes(code));
