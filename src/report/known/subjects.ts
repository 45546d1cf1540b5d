/**
 * The parts of the subjects of certificates that IdP products make themselves, by exact value; what names the customer in
 * such a subject is not among them.
 */
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

/** Whether everybody's certificates have this part of a distinguished name (`CN=Google`). */
export const isKnownSubjectPart = (part: string): boolean => PARTS.has(part);

/** Okta's certificates have the customer's subdomain in CN (`CN=acme` of acme.okta.com), which is no person. */
export const isOfCustomer = (subject: string): boolean =>
  ['O=Okta', 'OU=SSOProvider'].every((part) => subject.split(',').includes(part));

/** What products write in front of their host in CN. */
export const BEFORE_HOST: readonly string[] = ['', 'ADFS Signing - ', 'ADFS Encryption - '];
