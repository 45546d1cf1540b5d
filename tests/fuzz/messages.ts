import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { keyPair } from '../../fixtures/keys.ts';
import { responseXml } from '../../fixtures/response.ts';
import { sign } from '../../fixtures/sign.ts';
import { escapeXml, hostileText } from '../security/hostile-values.ts';
import { mutate, mutations } from './mutate.ts';

/** Messages with hostile values in every place, in every wrapping, then damaged. */

export const ACS = 'https://us-east-1.signin.aws/platform/saml/acs/11111111-2222-3333-4444-555555555555';
export const ISSUER = 'https://us-east-1.signin.aws.amazon.com/platform/saml/d-1234567890';

/** Mostly the right value, so that the program reads the message to its end. */
const orHostile = (value: string): fc.Arbitrary<string> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: hostileText.map(escapeXml) });

const attribute: fc.Arbitrary<string> = fc
  .record({ name: orHostile('email'), format: orHostile('urn:x'), value: orHostile('jane.doe@example.com') })
  .map(
    ({ name, format, value }) =>
      `<saml:Attribute Name="${name}" NameFormat="${format}"><saml:AttributeValue>${value}</saml:AttributeValue></saml:Attribute>`,
  );

const responseWith: fc.Arbitrary<string> = fc
  .record({
    responseId: orHostile('_response-1'),
    issuer: orHostile('https://idp.example/saml/metadata'),
    destination: orHostile(ACS),
    recipient: orHostile(ACS),
    audience: orHostile(ISSUER),
    inResponseTo: orHostile('_request-1'),
    issueInstant: orHostile('2026-01-15T10:00:00.000Z'),
    notBefore: orHostile('2026-01-15T09:55:00.000Z'),
    notOnOrAfter: orHostile('2026-01-15T10:05:00.000Z'),
    statusCode: orHostile('urn:oasis:names:tc:SAML:2.0:status:Success'),
    nameId: orHostile('jane.doe@example.com'),
    nameIdFormat: orHostile('urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress'),
    attributes: fc.array(attribute, { maxLength: 3 }).map((all) => all.join('')),
  })
  .chain((fields) =>
    orHostile('').map((statusMessage) =>
      responseXml(fields).replace(
        '</samlp:Status>',
        () => `<samlp:StatusMessage>${statusMessage}</samlp:StatusMessage></samlp:Status>`,
      ),
    ),
  );

/** Signed only sometimes, because signing takes longer than everything else. */
export const responseXmls: fc.Arbitrary<string> = fc
  .tuple(responseWith, fc.integer({ min: 0, max: 9 }))
  .map(([xml, chance]) => (chance === 0 ? signed(xml) : xml));

const signed = (xml: string): string => sign(xml, { key: keyPair('fuzz'), element: 'Assertion' });

export const authnRequestXmls: fc.Arbitrary<string> = fc
  .record({
    id: orHostile('_request-1'),
    acs: orHostile(ACS),
    destination: orHostile('https://idp.example/sso'),
    issuer: orHostile(ISSUER),
  })
  .map(
    ({ id, acs, destination, issuer }) =>
      `<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" Version="2.0" ID="${id}" IssueInstant="2026-01-15T09:59:50Z" Destination="${destination}" AssertionConsumerServiceURL="${acs}"><saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${issuer}</saml:Issuer></samlp:AuthnRequest>`,
  );

/** XML that contains SAML, and texts that break it. */
export const xmlChanges: fc.Arbitrary<(xml: string) => string> = mutations({
  anywhere: ['<', '&', '"', '\0', '\ufeff', '&#0;', '&#65;', '\u202e', ']]>', '\ud800', '%', '=', ' '],
  content: [
    '<!--x-->',
    '<![CDATA[<script>]]>',
    '<saml:Assertion/>',
    '<x/>',
    '<!DOCTYPE a [<!ENTITY e "x">]>',
    '<?p?>',
    '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo/></ds:Signature>',
    '<saml:EncryptedAssertion/>',
    '<saml:Subject/>',
    '</saml:Assertion>',
    '<saml:Audience/>',
    '<hasOwnProperty/>',
  ],
  tag: [' ID="_x"', ' xmlns:saml="urn:x"', ' xmlns=""', ' __proto__="1"', ' toString="1"', ' Version="1.1"', ' a=b'],
}).map((changes) => (xml) => mutate(xml, changes));

/** The wrappings of both bindings, and what people do to them when they copy. */
export const wrappings: fc.Arbitrary<(xml: string) => Uint8Array | string> = fc.constantFrom(
  (xml: string) => xml,
  (xml: string) => Buffer.from(xml),
  (xml: string) => Buffer.from(xml, 'utf16le'),
  base64,
  (xml: string) => base64(xml).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
  (xml: string) => base64(xml).replace(/.{76}/g, '$&\r\n'),
  (xml: string) => encodeURIComponent(encodeURIComponent(base64(xml))),
  (xml: string) => deflateRawSync(xml),
  (xml: string) => deflateSync(xml),
  (xml: string) => gzipSync(xml).toString('base64'),
  (xml: string) => deflateRawSync(xml).toString('base64'),
  (xml: string) => `RelayState=x&SAMLResponse=${encodeURIComponent(base64(xml))}`,
  (xml: string) => `${ACS}?SAMLResponse=${encodeURIComponent(deflateRawSync(xml).toString('base64'))}&x=y#z`,
  (xml: string) => `https://idp.example/sso?SAMLRequest=${encodeURIComponent(deflateRawSync(xml).toString('base64'))}`,
);

function base64(xml: string): string {
  return Buffer.from(xml).toString('base64');
}
