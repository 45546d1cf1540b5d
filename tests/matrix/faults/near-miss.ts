import { deflateRawSync } from 'node:zlib';
import { keyPair } from '../../../fixtures/keys.ts';
import { IDP_STYLES } from '../../../fixtures/matrix/idp-styles.ts';
import { AWS, base64, cleanRequest, MINUTE, OTHER_AWS, type SignIn } from '../../../fixtures/matrix/sign-in.ts';
import type { IdpProductId } from '../../../src/idp/product.ts';
import { all, altered, type Fault, FIELDS, postingTo, runs, tampered, withMessage, withSettings } from '../fault.ts';

const isProduct = (name: string): name is IdpProductId => name in IDP_STYLES;
const later =
  (milliseconds: number) =>
  (clean: SignIn): SignIn => ({ ...clean, awsDelay: milliseconds, deviceDelay: milliseconds });
const PRODUCTS = Object.keys(IDP_STYLES).filter(isProduct);
const PREFIX = 'https://aws.amazon.com/SAML/Attributes/AccessControl:';

const good = (name: string, make: Fault['make'], ...runLists: readonly Fault['runs'][]): Fault => ({
  name,
  make,
  cause: null,
  findings: [],
  runs: runLists.flat(),
});
/** KeyInfo and the text of SignatureValue may then change without a trace, because no other signature covers them. */
const assertionSigned = (clean: SignIn): SignIn => ({ ...clean, signing: { ...clean.signing, signed: ['Assertion'] } });
const SP_WITH = { ...FIELDS, initiatedBy: 'sp', settings: 'with' } as const;

/** What looks wrong but is not: no cause, and no findings that the clean sign-in does not have. */
export const NEAR_MISSES: readonly Fault[] = [
  good(
    'each product, SP-initiated, nothing imported',
    (clean) => clean,
    runs(PRODUCTS, { initiatedBy: 'sp', settings: 'without' }),
  ),
  good(
    'each product, SP-initiated, all imported',
    (clean) => clean,
    runs(PRODUCTS, { initiatedBy: 'sp', settings: 'with' }),
  ),
  good('each product, IdP-initiated', (clean) => clean, runs(PRODUCTS, { initiatedBy: 'idp', settings: 'with' })),
  good(
    "SimpleSAMLphp's library and samlp",
    (clean) => clean,
    runs(['simplesamlphp', 'auth0', 'adfs', 'google'], { by: ['simplesamlphp', 'samlp'] }),
  ),
  good(
    'one of two Audiences is right',
    withMessage(({ audiences }) => ({ audiences: ['https://other.example', ...audiences] })),
    runs(['entra', 'okta', 'simplesamlphp'], SP_WITH),
  ),
  good(
    "a foreign element with the Assertion's ID",
    altered(/(<(\w*:?)Status[ >])/, '<$2Extensions><x:Note xmlns:x="urn:x" ID="_a1b2c3d4e5f6"/></$2Extensions>$1'),
    runs(['entra', 'google']),
  ),
  good(
    'a second SubjectConfirmation, addressed to another',
    altered(
      /(<(\w*:?)SubjectConfirmation )/,
      '<$2SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><$2SubjectConfirmationData NotOnOrAfter="2020-01-01T00:00:00Z" Recipient="https://other.example"/></$2SubjectConfirmation>$1',
    ),
    runs(['shibboleth', 'general'], { settings: 'with' }),
  ),
  good(
    'metadata with a key and its renewal, both self-signed, in one X509Data',
    (clean) =>
      withSettings(({ idp }) => ({
        idp: idp && {
          ...idp,
          chain: [
            keyPair(`matrix-renewed-${clean.idpStyle.product}`, {
              kind: 'rsa:4096',
              subject: clean.idpStyle.certificateSubject,
            }),
          ],
        },
      }))(clean),
    runs(['general', 'keycloak'], { initiatedBy: 'idp', settings: 'with' }),
  ),
  good(
    'posted in the last second',
    (clean) => later(clean.idpStyle.validAfter * MINUTE - 1000)(clean),
    runs(['okta', 'general', 'simplesamlphp'], FIELDS),
  ),
  good(
    'no Response Issuer',
    withMessage(() => ({ responseIssuer: null })),
    runs(['google', 'jumpcloud', 'simplesamlphp'], { ...FIELDS, settings: 'with' }),
  ),
  good(
    'an unsigned Response without Destination',
    withMessage(() => ({ destination: null })),
    runs(['entra', 'google'], { settings: 'with' }),
  ),
  good(
    'plus and apostrophe in the name',
    withMessage(() => ({ nameId: "o'neil+aws@example.com" })),
    runs(['pingone', 'okta', 'simplesamlphp'], FIELDS),
  ),
  good(
    'a name whose domain has one label',
    withMessage(() => ({ nameId: 'jane@localhost' })),
    runs(['general', 'keycloak', 'simplesamlphp'], FIELDS),
  ),
  good(
    "the user's name in Identity Center is exactly NameID",
    (clean) => ({
      ...clean,
      users: {
        names: ['j.doe@example.com', 'jane.doe@example.com'],
        from: 'list',
        isComplete: true,
        identityStoreId: AWS.directoryId,
      },
    }),
    runs(['entra', 'google', 'simplesamlphp'], FIELDS),
  ),
  good(
    'a list of users that was cut off, without NameID',
    (clean) => ({
      ...clean,
      users: { names: ['j.doe@example.com'], from: 'list', isComplete: false, identityStoreId: AWS.directoryId },
    }),
    runs(['entra', 'google', 'simplesamlphp'], FIELDS),
  ),
  good(
    'a list of users of another identity store',
    (clean) => ({
      ...clean,
      users: { names: [], from: 'list', isComplete: true, identityStoreId: 'd-90677a1b2c' },
    }),
    runs(['okta', 'google'], { settings: 'with' }),
  ),
  good(
    'base64 with line breaks',
    (clean) => ({ ...clean, encode: (xml) => base64(xml).replace(/.{76}/g, '$&\r\n') }),
    runs(['entra', 'google', 'simplesamlphp'], FIELDS),
  ),
  good(
    'a copy that is deflated',
    (clean) => ({ ...clean, isCopy: true, encode: (xml) => deflateRawSync(xml).toString('base64') }),
    runs(['entra', 'google', 'simplesamlphp'], FIELDS),
  ),
  good(
    'a UTF-8 declaration behind a byte order mark',
    tampered(/^(?:<\?xml[^>]*\?>)?/, '\ufeff<?xml version="1.0" encoding="utf-8"?>'),
    runs(['adfs', 'general']),
  ),
  good(
    'indented before it was signed',
    (clean) => ({ ...clean, alter: (xml) => clean.alter(xml).replaceAll('><', '>\n  <') }),
    runs(['general', 'keycloak']),
  ),
  good(
    'comments and white space between the statements',
    altered(/(<\/\w*:?AuthnStatement>)/, '$1\n<!-- a -->\n'),
    runs(['entra', 'google']),
  ),
  good(
    'elements named like members of JavaScript objects',
    altered(
      /(<(\w*:?)AttributeValue[^>]*>)[^<]*/,
      '$1<x:constructor xmlns:x="urn:x" prototype="1"><x:prototype/><x:toString/></x:constructor>',
    ),
    runs(['entra', 'google']),
  ),
  good(
    'posted four and a half minutes after it was issued',
    later(4.5 * MINUTE),
    runs(['okta', 'pingfederate'], { settings: 'with' }),
  ),
  good('times with seven digits of a fraction', altered(/\.000Z"/g, '.0000000Z"'), runs(['adfs', 'entra'])),
  good(
    'Signature and KeyInfo with Ids of their own',
    all(
      assertionSigned,
      tampered(/<ds:Signature /, '<ds:Signature Id="_s" '),
      tampered(/<ds:KeyInfo>/, '<ds:KeyInfo Id="_k">'),
    ),
    runs(['general', 'okta']),
  ),
  good(
    'a comment within SignatureValue',
    all(assertionSigned, tampered(/(<ds:SignatureValue>\s*\S{20})/, '$1<!-- -->')),
    runs(['general', 'okta']),
  ),
  good(
    'another certificate before the one that verifies',
    (clean) => {
      const other = keyPair('matrix-authority', { subject: '/CN=authority.example' }).certificateBase64;
      const inFront = tampered(/(<ds:X509Certificate>)/, `$1${other}</ds:X509Certificate><ds:X509Certificate>`);
      return inFront(assertionSigned(clean));
    },
    runs(['general', 'okta']),
  ),
  good(
    'signed with RSA-SHA512',
    (clean) => ({ ...clean, signing: { ...clean.signing, algorithm: 'rsa-sha512' } }),
    runs(['general', 'keycloak', 'simplesamlphp'], FIELDS),
  ),
  good(
    'forwarded by a 307 to the ACS that it is addressed to',
    (clean) => ({ ...postingTo(AWS.dualStack)(clean), postedTo: AWS.ipv4, forwardedTo: AWS.dualStack }),
    runs(['jumpcloud', 'okta'], { initiatedBy: 'idp', settings: 'with' }),
  ),
  good(
    'conditions that SAML defines',
    altered(/(<\/(\w*:?)AudienceRestriction>)/, '$1<$2OneTimeUse/><$2ProxyRestriction Count="0"/>'),
    runs(['shibboleth', 'general']),
  ),
  good(
    'an Issuer of the format entity',
    altered(
      /<(\w*:?)Issuer(?: Format="[^"]*")?(?=[ >])/g,
      '<$1Issuer Format="urn:oasis:names:tc:SAML:2.0:nameid-format:entity"',
    ),
    runs(['general', 'keycloak']),
  ),
  good(
    'equal ids of foreign elements',
    altered(
      /(<(\w*:?)AttributeValue[^>]*>)[^<]*/,
      '$1<x:p xmlns:x="http://www.w3.org/1999/xhtml" id="a"/><x:p xmlns:x="http://www.w3.org/1999/xhtml" id="a"/>',
    ),
    runs(['entra', 'google']),
  ),
  good(
    'fifty attributes for access control, each with one value',
    withMessage(() => ({
      attributes: Array.from({ length: 50 }, (_, index) => ({
        name: `${PREFIX}Tag${index}`,
        nameFormat: 'urn:oasis:names:tc:SAML:2.0:attrname-format:uri',
        values: ['x'],
      })),
    })),
    runs(['okta', 'pingfederate', 'simplesamlphp'], FIELDS),
  ),
  good(
    'other attributes with several values, twice, structured',
    withMessage(({ attributes }) => ({
      attributes: [
        ...attributes,
        { name: 'Role', nameFormat: 'urn:example:generic', values: ['a', 'b'] },
        { name: 'Role', nameFormat: null, values: ['<x>c</x>'] },
      ],
    })),
    runs(['keycloak', 'general']),
  ),
  good(
    "IAM's Role attribute beside Identity Center's Audience",
    withMessage(({ attributes }) => ({
      attributes: [
        ...attributes,
        { name: 'https://aws.amazon.com/SAML/Attributes/Role', nameFormat: null, values: ['x'] },
      ],
    })),
    runs(['google', 'entra', 'simplesamlphp'], FIELDS),
  ),
  good(
    'a request of another tab is answered',
    (clean) => ({
      ...clean,
      requests: [
        ...clean.requests.map((request) => ({ ...request, sameTab: false })),
        { ...cleanRequest(clean.idpStyle), id: 'aws_ofThisTab0000000000000000000000' },
      ],
    }),
    runs(['entra', 'okta', 'simplesamlphp'], { ...FIELDS, initiatedBy: 'sp' }),
  ),
  good(
    'the request that was answered was not seen',
    (clean) => ({ ...clean, requests: [] }),
    runs(['entra', 'okta', 'simplesamlphp'], SP_WITH),
  ),
  good(
    'IdP-initiated beside an unanswered request of another instance',
    (clean) => ({
      ...clean,
      requests: [{ ...cleanRequest(clean.idpStyle), issuer: OTHER_AWS.issuerUrl, acsUrl: OTHER_AWS.ipv4 }],
    }),
    runs(['google', 'jumpcloud', 'simplesamlphp'], { ...FIELDS, initiatedBy: 'idp', settings: 'with' }),
  ),
  good(
    'posted to the IPv4 ACS, IdP-initiated',
    postingTo(AWS.ipv4),
    runs(['jumpcloud', 'okta', 'simplesamlphp'], { ...FIELDS, initiatedBy: 'idp', settings: 'with' }),
  ),
  good(
    'the URL posted to is not known',
    (clean) => ({ ...clean, postedTo: null }),
    runs(['entra', 'okta', 'simplesamlphp'], FIELDS),
  ),
  good(
    'no clock is known',
    (clean) => ({ ...clean, awsDelay: null, deviceDelay: null }),
    runs(['entra', 'okta', 'simplesamlphp'], FIELDS),
  ),
  good(
    'the clocks differ by two minutes less a second',
    (clean) => ({ ...clean, deviceDelay: 2000 - 119_000 }),
    runs(['entra', 'auth0', 'simplesamlphp'], FIELDS),
  ),
  good(
    'metadata lists no NameID format',
    withSettings(({ idp }) => ({ idp: idp && { ...idp, nameIdFormats: [] } })),
    runs(['google', 'keycloak'], { settings: 'with' }),
  ),
  good(
    'the IdP has two certificates',
    withSettings(({ idp }) => ({ idp: idp && { ...idp, certificates: [...idp.certificates, ...idp.certificates] } })),
    runs(['google', 'adfs', 'simplesamlphp'], { ...FIELDS, settings: 'with' }),
  ),
  good(
    'an alias as portal',
    withSettings(() => ({ entered: { portalUrl: 'https://acme.awsapps.com/start/' } })),
    runs(['entra', 'okta'], { settings: 'with' }),
  ),
  good(
    'the newer portal',
    withSettings(() => ({ entered: { portalUrl: 'https://ssoins-1a2b3c4d5e6f7a8b.portal.eu-central-1.app.aws' } })),
    runs(['google', 'zitadel'], { settings: 'with' }),
  ),
];
