/** Exact parts of the subjects of certificates that IdP products issue themselves, without those that name the customer. */
const PARTS: ReadonlySet<string> = new Set([
  'CN=Microsoft Azure Federated SSO Certificate',
  'O=Google Inc.',
  'OU=Google For Work',
  'CN=Google',
  'L=Mountain View',
  'ST=California',
  'C=US',
  'O=Okta',
  'OU=SSOProvider',
  'L=San Francisco',
  'emailAddress=info@okta.com',
  'O=Ping Identity',
  'CN=ZITADEL SAML response',
  'O=ZITADEL',
  'CN=authentik Self-signed Certificate',
  'O=authentik',
  'OU=Self-signed',
  'OU=OneLogin IdP',
  'CN=JumpCloudUser',
  'O=JumpCloud',
  'OU=JumpCloud',
]);

/** Whether every customer's certificates have this part of a distinguished name (`CN=Google`). */
export const isKnownSubjectPart = (part: string): boolean => PARTS.has(part);

/** Okta's certificates have the customer's subdomain in CN (`CN=acme` of acme.okta.com), which does not name a person. */
export const isOfCustomer = (subject: string): boolean =>
  ['O=Okta', 'OU=SSOProvider'].every((part) => subject.split(',').includes(part));

/** Prefixes that products write before their host in CN. */
export const BEFORE_HOST: readonly string[] = ['', 'ADFS Signing - ', 'ADFS Encryption - '];
