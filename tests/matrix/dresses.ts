import type { IdpProductId } from '../../src/idp/product.ts';

export interface SentAttribute {
  readonly name: string;
  readonly nameFormat: string | null;
  readonly values: readonly string[];
}

/** How an IdP product writes its messages, with invented data: what differs between clean sign-ins. */
export interface Dress {
  readonly product: IdpProductId;
  readonly issuer: string;
  readonly issuerFormat: string | null;
  readonly signInUrl: string;
  /** In openssl's form. */
  readonly certificateSubject: string;
  /** Namespace prefixes; '' for the default namespace. */
  readonly protocolPrefix: string;
  readonly assertionPrefix: string;
  readonly signed: readonly ('Assertion' | 'Response')[];
  /** Minutes that Conditions begin before the message, and end after it. */
  readonly validBefore: number;
  readonly validAfter: number;
  /** Null where the product sends no SessionNotOnOrAfter. */
  readonly sessionHours: number | null;
  readonly attributes: readonly SentAttribute[];
  /** NameIDFormat elements of its metadata. */
  readonly nameIdFormats: readonly string[];
  readonly wantsSignedRequests: boolean;
}

const ENTITY = 'urn:oasis:names:tc:SAML:2.0:nameid-format:entity';
const BASIC = 'urn:oasis:names:tc:SAML:2.0:attrname-format:basic';
const UNSPECIFIED = 'urn:oasis:names:tc:SAML:2.0:attrname-format:unspecified';
const URI = 'urn:oasis:names:tc:SAML:2.0:attrname-format:uri';
const EMAIL = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';
const ANY = 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified';
const PERSISTENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';
const TRANSIENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient';
const CLAIM = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/';
const TENANT = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

const attribute = (name: string, nameFormat: string | null, ...values: readonly string[]): SentAttribute => ({
  name,
  nameFormat,
  values,
});

const SAML2P = { protocolPrefix: 'saml2p', assertionPrefix: 'saml2' };
const SAMLP = { protocolPrefix: 'samlp', assertionPrefix: 'saml' };
const USUAL = {
  issuerFormat: null,
  signed: ['Assertion'],
  validBefore: 5,
  validAfter: 5,
  sessionHours: null,
  attributes: [],
  nameIdFormats: [EMAIL],
  wantsSignedRequests: false,
} as const;

/** As identity-center's tutorials and the products' documents describe each product's messages. */
export const DRESSES = {
  entra: {
    ...USUAL,
    product: 'entra',
    issuer: `https://sts.windows.net/${TENANT}/`,
    signInUrl: `https://login.microsoftonline.com/${TENANT}/saml2`,
    certificateSubject: '/CN=Microsoft Azure Federated SSO Certificate',
    protocolPrefix: 'samlp',
    assertionPrefix: '',
    validAfter: 65,
    attributes: [
      attribute('http://schemas.microsoft.com/identity/claims/tenantid', null, TENANT),
      attribute(`${CLAIM}givenname`, null, 'Jane'),
      attribute(`${CLAIM}surname`, null, 'Doe'),
      attribute(
        'http://schemas.microsoft.com/claims/authnmethodsreferences',
        null,
        'http://schemas.microsoft.com/ws/2008/06/identity/authenticationmethod/password',
        'http://schemas.microsoft.com/claims/multipleauthn',
      ),
    ],
    nameIdFormats: [],
  },
  okta: {
    ...USUAL,
    ...SAML2P,
    product: 'okta',
    issuer: 'http://www.okta.com/exk4k2m8q1ZPw7Xv5697',
    issuerFormat: ENTITY,
    signInUrl: 'https://acme.okta.com/app/amazon_aws_sso/exk4k2m8q1ZPw7Xv5697/sso/saml',
    certificateSubject: '/C=US/ST=California/L=San Francisco/O=Okta/OU=SSOProvider/CN=acme',
    signed: ['Assertion', 'Response'],
    nameIdFormats: [ANY, EMAIL],
  },
  google: {
    ...USUAL,
    ...SAML2P,
    product: 'google',
    issuer: 'https://accounts.google.com/o/saml2?idpid=C03k7m2qz',
    signInUrl: 'https://accounts.google.com/o/saml2/idp?idpid=C03k7m2qz',
    certificateSubject: '/O=Google Inc./L=Mountain View/CN=Google/OU=Google For Work/C=US/ST=California',
    attributes: [
      attribute('https://aws.amazon.com/SAML/Attributes/RoleSessionName', null, 'jane.doe@example.com'),
      attribute('https://aws.amazon.com/SAML/Attributes/Role', null, 'staff'),
    ],
  },
  onelogin: {
    ...USUAL,
    ...SAMLP,
    product: 'onelogin',
    issuer: 'https://app.onelogin.com/saml/metadata/4d1c6a0e-55b2-4c5f-9d0a-2f6f0a9f1b11',
    signInUrl: 'https://acme.onelogin.com/trust/saml2/http-post/sso/4d1c6a0e-55b2-4c5f-9d0a-2f6f0a9f1b11',
    certificateSubject: '/C=US/O=Acme/OU=OneLogin IdP/CN=OneLogin Account 48211',
    validBefore: 3,
    validAfter: 3,
    sessionHours: 24,
  },
  jumpcloud: {
    ...USUAL,
    ...SAML2P,
    product: 'jumpcloud',
    issuer: 'JumpCloud',
    signInUrl: 'https://sso.jumpcloud.com/saml2/aws-sso',
    certificateSubject: '/C=US/O=Acme/CN=acme',
    attributes: [attribute('email', BASIC, 'jane.doe@example.com'), attribute('firstname', BASIC, 'Jane')],
  },
  pingone: {
    ...USUAL,
    ...SAMLP,
    product: 'pingone',
    issuer: `https://auth.pingone.eu/${TENANT}`,
    signInUrl: `https://auth.pingone.eu/${TENANT}/saml20/idp/sso`,
    certificateSubject: '/C=US/O=Ping Identity/CN=PingOne SSO Certificate for Acme environment',
  },
  pingfederate: {
    ...USUAL,
    ...SAMLP,
    product: 'pingfederate',
    issuer: 'acme:pingfederate:idp',
    signInUrl: 'https://sso.acme.example:9031/idp/SSO.saml2',
    certificateSubject: '/CN=Acme federation signing',
    attributes: [attribute('https://aws.amazon.com/SAML/Attributes/AccessControl:CostCenter', URI, 'blue')],
  },
  cyberark: {
    ...USUAL,
    protocolPrefix: 'samlp',
    assertionPrefix: '',
    product: 'cyberark',
    issuer: `https://abc1234.id.cyberark.cloud/${TENANT}`,
    signInUrl: `https://abc1234.id.cyberark.cloud/applogin/appKey/${TENANT}/customerId/ABC1234`,
    certificateSubject: '/CN=CyberArk Customer ABC1234 Application Signing Certificate',
  },
  keycloak: {
    ...USUAL,
    ...SAMLP,
    product: 'keycloak',
    issuer: 'https://sso.acme.example/realms/staff',
    signInUrl: 'https://sso.acme.example/realms/staff/protocol/saml',
    certificateSubject: '/CN=staff',
    signed: ['Assertion', 'Response'],
    validBefore: 0,
    validAfter: 1,
    sessionHours: 10,
    attributes: [attribute('Role', BASIC, 'offline_access', 'uma_authorization')],
    nameIdFormats: [PERSISTENT, TRANSIENT, ANY, EMAIL],
    wantsSignedRequests: true,
  },
  auth0: {
    ...USUAL,
    ...SAMLP,
    product: 'auth0',
    issuer: 'urn:acme.eu.auth0.com',
    signInUrl: 'https://acme.eu.auth0.com/samlp/Zk4Yb2Xw697exkq7d0e1Zk4Yb2Xw697q',
    certificateSubject: '/CN=acme.eu.auth0.com',
    validBefore: 0,
    validAfter: 60,
    attributes: [attribute(`${CLAIM}name`, URI, 'Jane Doe')],
    nameIdFormats: [EMAIL, PERSISTENT, TRANSIENT],
  },
  adfs: {
    ...USUAL,
    protocolPrefix: 'samlp',
    assertionPrefix: '',
    product: 'adfs',
    issuer: 'http://sts.acme.example/adfs/services/trust',
    signInUrl: 'https://sts.acme.example/adfs/ls/',
    certificateSubject: '/CN=ADFS Signing - sts.acme.example',
    validBefore: 0,
    validAfter: 60,
    nameIdFormats: [EMAIL, PERSISTENT, TRANSIENT],
  },
  authentik: {
    ...USUAL,
    protocolPrefix: 'ns0',
    assertionPrefix: 'ns1',
    product: 'authentik',
    issuer: 'authentik',
    signInUrl: 'https://auth.acme.example/application/saml/aws/sso/binding/post/',
    certificateSubject: '/CN=authentik Self-signed Certificate/O=authentik/OU=Self-signed',
    sessionHours: 24,
    attributes: [attribute('http://schemas.goauthentik.io/2021/02/saml/username', null, 'jane')],
    nameIdFormats: [EMAIL, PERSISTENT, TRANSIENT],
  },
  zitadel: {
    ...USUAL,
    protocolPrefix: '',
    assertionPrefix: '',
    product: 'zitadel',
    issuer: 'https://acme-x1y2z3.zitadel.cloud/saml/v2/metadata',
    issuerFormat: ENTITY,
    signInUrl: 'https://acme-x1y2z3.zitadel.cloud/saml/v2/SSO',
    certificateSubject: '/O=ZITADEL/CN=ZITADEL SAML response',
    signed: ['Assertion', 'Response'],
    validBefore: 0,
    attributes: [attribute('Email', BASIC, 'jane.doe@example.com'), attribute('SurName', BASIC, 'Doe')],
  },
  shibboleth: {
    ...USUAL,
    ...SAML2P,
    product: 'shibboleth',
    issuer: 'https://idp.acme.example/idp/shibboleth',
    signInUrl: 'https://idp.acme.example/idp/profile/SAML2/POST/SSO',
    certificateSubject: '/CN=idp.acme.example',
    signed: ['Response'],
    validBefore: 0,
    attributes: [attribute('urn:oid:0.9.2342.19200300.100.1.3', URI, 'jane.doe@example.com')],
  },
  simplesamlphp: {
    ...USUAL,
    ...SAMLP,
    product: 'simplesamlphp',
    issuer: 'https://idp.acme.example/simplesaml/saml2/idp/metadata.php',
    signInUrl: 'https://idp.acme.example/simplesaml/saml2/idp/SSOService.php',
    certificateSubject: '/CN=idp.acme.example/O=Acme',
    signed: ['Assertion', 'Response'],
    validBefore: 0.5,
    sessionHours: 8,
    attributes: [attribute('uid', BASIC, 'jane'), attribute('memberOf', UNSPECIFIED, 'a', 'b')],
    nameIdFormats: [TRANSIENT, EMAIL],
  },
  general: {
    ...USUAL,
    ...SAMLP,
    product: 'general',
    issuer: 'https://login.acme.example/saml',
    signInUrl: 'https://login.acme.example/saml/sign-in',
    certificateSubject: '/CN=login.acme.example',
    sessionHours: 12,
    nameIdFormats: [],
  },
} as const satisfies Readonly<Record<IdpProductId, Dress>>;
