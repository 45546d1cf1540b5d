import type { Basis } from './finding.ts';

/** The sources that checks cite. */
const AWS = 'https://docs.aws.amazon.com/singlesignon/latest/userguide/';
const OASIS = 'https://docs.oasis-open.org/security/saml/v2.0/';

const IAM = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/';

export const aws = (reference: string, page: string): Basis => ({ kind: 'aws', reference, url: `${AWS}${page}` });
export const samlCore = (section: string): Basis => ({
  kind: 'saml-core',
  reference: section,
  url: `${OASIS}saml-core-2.0-os.pdf`,
});
export const samlProfiles = (section: string): Basis => ({
  kind: 'saml-profiles',
  reference: section,
  url: `${OASIS}saml-profiles-2.0-os.pdf`,
});
export const samlBindings = (section: string): Basis => ({
  kind: 'saml-bindings',
  reference: section,
  url: `${OASIS}saml-bindings-2.0-os.pdf`,
});
export const samlMetadata = (section: string): Basis => ({
  kind: 'saml-metadata',
  reference: section,
  url: `${OASIS}saml-metadata-2.0-os.pdf`,
});
export const xmldsig = (section: string): Basis => ({
  kind: 'xmldsig',
  reference: section,
  url: 'https://www.w3.org/TR/xmldsig-core1/',
});
export const rfc = (number: number, section: string): Basis => ({
  kind: 'rfc',
  reference: `RFC ${number}, ${section}`,
  url: `https://www.rfc-editor.org/rfc/rfc${number}`,
});
export const observed = (reference: string, url: string | null): Basis => ({ kind: 'observed', reference, url });
export const unverified = (reference: string): Basis => ({ kind: 'unverified', reference, url: null });

const iam = (reference: string, page: string): Basis => ({ kind: 'aws', reference, url: `${IAM}${page}` });

export const TROUBLESHOOT_SAML = iam('Troubleshoot SAML federation with IAM', 'troubleshoot_saml.html');
export const CREATE_ASSERTIONS = iam(
  'Configure SAML assertions for the authentication response',
  'id_roles_providers_create_saml_assertions.html',
);
export const SESSION_TAGS = iam('Pass session tags in AWS STS', 'id_session-tags.html');
export const ASSUME_ROLE_WITH_SAML: Basis = {
  kind: 'aws',
  reference: 'AssumeRoleWithSAML',
  url: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithSAML.html',
};
export const OKTA_ACCOUNT_FEDERATION = observed(
  'Okta: Invalid SAML response with AWS Account Federation app',
  'https://support.okta.com/help/s/article/invalid-saml-response-with-aws-account-federation-app',
);

export const TROUBLESHOOTING = aws('Troubleshooting IAM Identity Center issues', 'troubleshooting.html');
export const OTHER_IDPS = aws('Using other identity providers', 'other-idps.html');
export const MULTI_REGION = aws('Workforce access through an additional Region', 'multi-region-workforce-access.html');
export const QUOTAS = aws('Quotas', 'limits.html');
export const ROTATE_CERTIFICATE = aws('Manage SAML 2.0 certificates', 'rotatesamlcert.html');

/** The vendors' page for each text is next to the text, in src/idp. */
export const IDP_WORDS = observed("the identity provider's own words", null);
