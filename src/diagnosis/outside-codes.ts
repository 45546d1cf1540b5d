/** What only AWS can tell; each is listed with the command or the console page that shows it. */
export const OUTSIDE_BROWSER = [
  'user-not-provisioned',
  'certificate-held-by-aws',
  'ad-connector-credentials',
  'nothing-assigned',
  'attributes-for-access-control-enabled',
  'cloudtrail-external-idp-login',
  'iam-trust-policy',
  'iam-provider-metadata',
  'iam-provider-missing',
  'cloudtrail-assume-role-with-saml',
] as const;

export type OutsideBrowserCode = (typeof OUTSIDE_BROWSER)[number];
