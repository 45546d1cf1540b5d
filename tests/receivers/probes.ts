import { deflateRawSync } from 'node:zlib';
import { AWS, DAY, MINUTE, type SignIn } from '../../fixtures/matrix/sign-in.ts';
import { digestUris, enveloped, exclusive, signatureUris } from '../../fixtures/sign.ts';
import { signatureTemplate, signWithXmlsec, withSecondReference } from '../../fixtures/xmlsec.ts';
import { altered, tampered, withMessage } from '../matrix/fault.ts';

/**
 * One oddity of a message, which each receiver accepts or refuses. This file does not know what they do; they are
 * asked.
 */
export interface Probe {
  readonly name: string;
  readonly isOfSignature: boolean;
  readonly make: (clean: SignIn) => SignIn;
  /** The form field's value for the message. */
  readonly wrap: (xml: string) => string;
}

const base64 = (xml: string | Buffer): string => Buffer.from(xml).toString('base64');

const probe = (name: string, make: Probe['make'], wrap: Probe['wrap'] = base64): Probe => ({
  name,
  isOfSignature: false,
  make,
  wrap,
});

const signatureProbe = (name: string, make: Probe['make']): Probe => ({ ...probe(name, make), isOfSignature: true });
const unchanged = (clean: SignIn): SignIn => clean;

const XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
const intoConditions = (xml: string) => altered(/(<\/(\w*:?)Conditions>)/, `${xml}$1`);
const padded = (xml: string): string => (Buffer.byteLength(xml) % 3 === 0 ? `${xml}\n` : xml);
/** Each `\w*:?` matches the style's prefix of SAML's elements. */
const assertionTag = /(<\w*:?Assertion )/;

const time = (pattern: RegExp, replacement: string) => altered(pattern, replacement);

/** The Assertion signed by xmlsec1 from a template that is changed first. */
const signedBy =
  (
    options: { readonly transforms?: readonly string[]; readonly uri?: string },
    change = (template: string) => template,
  ) =>
  (clean: SignIn): SignIn => ({
    ...clean,
    signing: { ...clean.signing, signed: [] },
    tamper: (xml) => {
      const template = signatureTemplate({
        uri: '#_a1b2c3d4e5f6',
        signature: signatureUris['rsa-sha256'],
        digest: digestUris.sha256,
        canonicalization: exclusive,
        transforms: [enveloped, exclusive],
        ...options,
      });
      const start = xml.search(/<\w*:?Assertion /);
      const placed = xml.slice(start).replace(/<\/\w*:?Issuer>/, (end) => end + change(template));
      return signWithXmlsec(xml.slice(0, start) + placed, clean.signing.key).replace(/^<\?xml[^>]*>\s*/, '');
    },
  });

/** The kinds that real service providers were found to disagree about, or to refuse. */
export const PROBES: readonly Probe[] = [
  probe('nothing odd', unchanged),
  // The wrapping of the message.
  probe('declared ISO-8859-1', unchanged, (xml) =>
    base64(Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${xml}`, 'latin1')),
  ),
  probe('declared US-ASCII', unchanged, (xml) => base64(`<?xml version="1.0" encoding="US-ASCII"?>${xml}`)),
  probe('UTF-16 with a mark', unchanged, (xml) =>
    base64(Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${xml}`, 'utf16le')),
  ),
  probe('XML 1.1', unchanged, (xml) => base64(`<?xml version="1.1"?>${xml}`)),
  probe('a processing instruction', unchanged, (xml) => base64(`<?p x?>${xml}`)),
  probe('deflated', unchanged, (xml) => deflateRawSync(xml).toString('base64')),
  probe('base64url', unchanged, (xml) => Buffer.from(padded(xml)).toString('base64url')),
  probe('no padding', unchanged, (xml) => base64(padded(xml)).replaceAll('=', '')),
  probe('bare XML', unchanged, (xml) => xml),
  probe('percent-encoded once more', unchanged, (xml) => encodeURIComponent(base64(xml))),
  // The schema.
  probe(
    'a Condition of an unknown type',
    intoConditions(`<$2Condition ${XSI} xmlns:x="urn:x" xsi:type="x:PlaceType"/>`),
  ),
  probe('a foreign element in Conditions', intoConditions('<x:Place xmlns:x="urn:x"/>')),
  probe('OneTimeUse', intoConditions('<$2OneTimeUse/>')),
  probe('ProxyRestriction', intoConditions('<$2ProxyRestriction Count="1"/>')),
  probe('NameID twice', altered(/(<(\w*:?)NameID .*?<\/\w*:?NameID>)/, '$1$1')),
  probe('an element within NameID', altered(/(<\/\w*:?NameID>)/, '<x:b xmlns:x="urn:x"/>$1')),
  probe('Conditions twice', altered(/(<(\w*:?)Conditions .*?<\/\w*:?Conditions>)/, '$1$1')),
  probe('no ID of the Response', altered(/(<\w*:?Response [^>]*?) ID="[^"]*"/, '$1')),
  probe('no IssueInstant of the Response', altered(/(<\w*:?Response [^>]*?) IssueInstant="[^"]*"/, '$1')),
  probe('no IssueInstant of the Assertion', altered(/(<\w*:?Assertion [^>]*?) IssueInstant="[^"]*"/, '$1')),
  probe('no AuthnInstant', altered(/ AuthnInstant="[^"]*"/, '')),
  probe('no AuthnContext', altered(/<\w*:?AuthnContext>.*<\/\w*:?AuthnContext>/, '')),
  probe('no AuthnStatement', altered(/<\w*:?AuthnStatement .*<\/\w*:?AuthnStatement>/, '')),
  probe('no Name of an Attribute', altered(/(<\w*:?Attribute) Name="[^"]*"/, '$1')),
  probe('an empty AttributeStatement', altered(/(<\w*:?AttributeStatement>).*(<\/\w*:?AttributeStatement>)/, '$1$2')),
  probe('a foreign child of the Assertion', altered(/(<\w*:?Subject>)/, '<x:y xmlns:x="urn:x"/>$1')),
  probe('a foreign attribute of the Assertion', altered(assertionTag, '$1x="1" ')),
  probe(
    'Conditions before Subject',
    altered(/(<(\w*:?)Subject>.*<\/\w*:?Subject>)(<\w*:?Conditions .*<\/\w*:?Conditions>)/, '$3$1'),
  ),
  // Times.
  probe('a time with an offset', time(/( NotOnOrAfter="[^"]*)\.000Z"/, '$1+00:00"')),
  probe('white space within a time', time(/ NotOnOrAfter="([^"]*)"/, ' NotOnOrAfter=" $1 "')),
  probe('a time without Z', time(/( NotOnOrAfter="[^"]*)Z"/, '$1"')),
  probe('a time that is none', time(/ NotOnOrAfter="[^"]*"/, ' NotOnOrAfter="tomorrow"')),
  probe('AuthnInstant ten minutes ahead', (clean) => {
    const ahead = new Date((clean.message?.issueInstant ?? 0) + 10 * MINUTE).toISOString();
    return altered(/ AuthnInstant="[^"]*"/, ` AuthnInstant="${ahead}"`)(clean);
  }),
  probe('posted a day later', (clean) => ({ ...clean, awsDelay: DAY, deviceDelay: DAY })),
  // Addresses and names.
  probe(
    'white space about Audience',
    withMessage(({ audiences }) => ({ audiences: audiences.map((each) => ` ${each} `) })),
  ),
  probe(
    'white space about Recipient',
    withMessage(({ recipient }) => ({ recipient: ` ${recipient} ` })),
  ),
  probe(
    'white space about Destination',
    withMessage(({ destination }) => ({ destination: ` ${destination} ` })),
  ),
  probe(
    'Destination empty',
    withMessage(() => ({ destination: '' })),
  ),
  probe(
    'Destination absent',
    withMessage(() => ({ destination: null })),
  ),
  probe(
    'Recipient absent',
    withMessage(() => ({ recipient: null })),
  ),
  probe(
    'another Audience',
    withMessage(() => ({ audiences: ['https://sp.example'] })),
  ),
  probe(
    'another Recipient',
    withMessage(() => ({ recipient: AWS.otherRegion })),
  ),
  probe(
    'another Destination',
    withMessage(() => ({ destination: AWS.otherRegion })),
  ),
  probe(
    'another Issuer of the Response',
    withMessage(() => ({ responseIssuer: 'https://other.example' })),
  ),
  probe(
    'no NotOnOrAfter of the confirmation',
    withMessage(() => ({ confirmedUntil: null })),
  ),
  probe(
    'another InResponseTo',
    withMessage(() => ({ inResponseTo: '_another' })),
  ),
  probe('InResponseTo on the Response only', altered(/(SubjectConfirmationData) InResponseTo="[^"]*"/, '$1')),
  probe('Version 2.1', altered(/(<\w*:?Response [^>]*?) Version="2.0"/, '$1 Version="2.1"')),
  probe('Version 1.1', altered(/(<\w*:?Response [^>]*?) Version="2.0"/, '$1 Version="1.1"')),
  probe('Issuer with the Format emailAddress', (clean) => ({
    ...clean,
    idpStyle: { ...clean.idpStyle, issuerFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress' },
  })),
  // Signatures.
  signatureProbe('three transforms', signedBy({ transforms: [enveloped, exclusive, exclusive] })),
  signatureProbe(
    'inclusive C14N',
    signedBy({ transforms: [enveloped, 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'] }),
  ),
  signatureProbe('C14N 1.1', signedBy({ transforms: [enveloped, 'http://www.w3.org/2006/12/xml-c14n11'] })),
  signatureProbe(
    'a ds:Object',
    signedBy({}, (xml) => xml.replace('</ds:Signature>', '<ds:Object/></ds:Signature>')),
  ),
  signatureProbe('two References', signedBy({}, withSecondReference)),
  signatureProbe('SHA-1', (clean) => ({ ...clean, signing: { ...clean.signing, algorithm: 'rsa-sha1' } })),
  signatureProbe('a comment in SignatureValue', tampered(/(<ds:SignatureValue>.{20})/, '$1<!-- -->')),
  signatureProbe('a changed NameID', tampered(/jane\.doe@/, 'john.doe@')),
  signatureProbe('no signature', (clean) => ({ ...clean, signing: { ...clean.signing, signed: [] } })),
  signatureProbe('HMAC', tampered(/xmldsig-more#rsa-sha256/, 'xmldsig-more#hmac-sha256')),
  signatureProbe('an unknown algorithm', tampered(/http:[^"]*xmldsig-more#rsa-sha256/, 'urn:example:nobody')),
];
