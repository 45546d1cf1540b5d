import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { keyPair } from '../../fixtures/keys.ts';
import { JOINTS, type Joint, type Planted, planted, plantedWith } from '../../fixtures/planted.ts';
import { NOTHING_OBSERVED, type ObservedSignIn } from '../../src/diagnosis/observed.ts';

/** Every place in a sign-in that can contain personal values. */
export const PLACES = [
  'nameId',
  'nameIdDomain',
  'nameIdFormat',
  'nameQualifier',
  'confirmedNameId',
  'attribute',
  'attributeInCdata',
  'attributeInElement',
  'attributeAddress',
  'attributeFriendlyName',
  'sessionIndex',
  'address',
  'subjectAddress',
  'statusMessage',
  'statusDetail',
  'relayState',
  'issuerUser',
  'issuerQuery',
  'issuerFragment',
  'destinationQuery',
  'recipientQuery',
  'postQuery',
  'requestQuery',
  'requestProvider',
  'requestNameId',
  'idpOrigin',
  'confirmationMethod',
  'classRef',
  'version',
  'consent',
  'statusCode',
  'algorithm',
  'signatureValue',
  'signedElement',
  'comment',
  'extension',
  'userName',
] as const;
export type Place = (typeof PLACES)[number];

/** Parts of a message that the program never reads, so no report contains them at any level. */
export const NEVER_READ: readonly Place[] = [
  'nameQualifier',
  'confirmedNameId',
  'attributeFriendlyName',
  'address',
  'subjectAddress',
  'statusDetail',
  'relayState',
  'requestProvider',
  'requestNameId',
  'consent',
  'signatureValue',
  'comment',
  'extension',
];

/** Places where XML, a host or a namespace allows no other characters. */
const NO_JOINT: readonly Place[] = ['idpOrigin', 'signedElement', 'nameIdDomain', 'issuerUser'];

export type Values = Readonly<Record<Place, Planted>>;

const recordOf = <Value>(values: readonly Value[]): Readonly<Record<Place, Value>> => {
  const [first] = values;
  if (first === undefined) throw new Error('no value to plant');
  const entries = PLACES.map((place, index) => [place, values[index] ?? first] as const);
  return Object.fromEntries(entries) as Record<Place, Value>;
};

const jointsAnywhere: fc.Arbitrary<readonly Joint[]> = fc.tuple(
  ...PLACES.map((place) => (NO_JOINT.includes(place) ? fc.constant('' as const) : fc.constantFrom(...JOINTS))),
);

/** Two sets of values with the same shapes, for every place. */
export const valuePairs = jointsAnywhere.chain((joints) =>
  fc
    .tuple(plantedWith(joints), plantedWith(joints))
    .map(([values, others]) => [recordOf(values), recordOf(others)] as const),
);

export interface IdpStyle {
  readonly protocol: string;
  readonly assertion: string;
  readonly signature: string;
  readonly space: string;
}

/** Any prefixes, and any white space between elements. */
export const idpStyles: fc.Arbitrary<IdpStyle> = fc
  .record({
    names: fc.uniqueArray(fc.stringMatching(/^[a-w][A-Za-z0-9_.-]{0,8}$/), { minLength: 3, maxLength: 3 }),
    space: fc.stringMatching(/^[ \t\n]{0,4}$/),
  })
  .map(({ names: [protocol = 'p', assertion = 'a', signature = 'd'], space }) => ({
    protocol,
    assertion,
    signature,
    space,
  }));

/** A person in the certificate: by their whole name in CN, and by address and user id in separate parts. */
const personHalves = [randomBytes(6).toString('hex'), randomBytes(6).toString('hex')] as const;
export const CERTIFIED = planted(...personHalves, ' ');
const certificate = (): string =>
  keyPair('planted', {
    kind: 'ec:P-256',
    subject: `/CN=${CERTIFIED.text}/UID=${personHalves[0]}/emailAddress=${personHalves[1]}@idp.example`,
  }).certificateBase64;

export const ACS = 'https://us-east-1.signin.aws/platform/saml/acs/11111111-2222-3333-4444-555555555555';
const ISSUER = 'https://us-east-1.signin.aws.amazon.com/platform/saml/d-1234567890';
const SUCCESS = 'urn:oasis:names:tc:SAML:2.0:status:Success';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
/** A comment must not contain `--`, nor CDATA its own end; planted values contain neither. */
const cdata = (text: string): string => `<![CDATA[${text}]]>`;

/** The faults of the sign-in besides its values, which decide what the checks look at. */
export interface Shape {
  readonly isRefusedByIdp: boolean;
  readonly hasMethod: boolean;
  readonly hasVersion: boolean;
}

export const shapes: fc.Arbitrary<Shape> = fc.record({
  isRefusedByIdp: fc.boolean(),
  hasMethod: fc.boolean(),
  hasVersion: fc.boolean(),
});

/** A Response with a value in every place; `shape` chooses among places that exclude each other. */
export const plantedXml = (values: Values, idpStyle: IdpStyle, shape: Shape): string => {
  const { protocol: p, assertion: a, signature: d, space: s } = idpStyle;
  const at = (place: Place): string => escaped(values[place].text);
  const issuer = `https://${values.issuerUser.text}@idp.example/saml/metadata?u=${at('issuerQuery')}#${at('issuerFragment')}`;
  const attribute = (name: string, value: string): string =>
    `<${a}:Attribute Name="${name}" FriendlyName="${at('attributeFriendlyName')}">${s}<${a}:AttributeValue>${value}</${a}:AttributeValue>${s}</${a}:Attribute>`;
  const signature = (name: string): string =>
    `<${d}:Signature><${d}:SignedInfo><${d}:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/><${d}:SignatureMethod Algorithm="urn:${at('algorithm')}"/><${d}:Reference URI="#${name}"><${d}:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><${d}:DigestValue>AAAA</${d}:DigestValue></${d}:Reference></${d}:SignedInfo><${d}:SignatureValue>${Buffer.from(values.signatureValue.text).toString('base64')}</${d}:SignatureValue><${d}:KeyInfo><${d}:X509Data><${d}:X509Certificate>${certificate()}</${d}:X509Certificate></${d}:X509Data></${d}:KeyInfo></${d}:Signature>`;
  return [
    `<${p}:Response xmlns:${p}="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:${a}="urn:oasis:names:tc:SAML:2.0:assertion" xmlns:${d}="http://www.w3.org/2000/09/xmldsig#" ID="_r" Version="${shape.hasVersion ? at('version') : '2.0'}" IssueInstant="2026-01-15T10:00:00Z" Destination="${ACS}?d=${at('destinationQuery')}" InResponseTo="_q" Consent="${at('consent')}">`,
    `<!-- ${values.comment.text} -->`,
    `<${a}:Issuer>${issuer}</${a}:Issuer>`,
    `<${p}:Extensions><x${values.signedElement.text} xmlns="urn:x" ID="_x">${at('extension')}${signature('_x')}</x${values.signedElement.text}></${p}:Extensions>`,
    `<${p}:Status><${p}:StatusCode Value="${shape.isRefusedByIdp ? `urn:${at('statusCode')}` : SUCCESS}"/>`,
    `<${p}:StatusMessage>The user ${at('nameId')} is not assigned: ${at('statusMessage')} ${at('attribute')}</${p}:StatusMessage>`,
    `<${p}:StatusDetail>${at('statusDetail')}</${p}:StatusDetail></${p}:Status>`,
    `<${a}:Assertion ID="_a" Version="2.0" IssueInstant="2026-01-15T10:00:00Z"><${a}:Issuer>${issuer}</${a}:Issuer>${signature('_a')}`,
    `<${a}:Subject><${a}:NameID SPNameQualifier="${at('nameQualifier')}" Format="urn:oasis:names:tc:SAML:2.0:nameid-format:${at('nameIdFormat')}">${at('nameId')}@${at('nameIdDomain')}.example</${a}:NameID>`,
    `<${a}:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:${shape.hasMethod ? at('confirmationMethod') : 'bearer'}"><${a}:NameID>${at('confirmedNameId')}</${a}:NameID>`,
    `<${a}:SubjectConfirmationData NotOnOrAfter="2026-01-15T10:05:00Z" Recipient="${ACS}?r=${at('recipientQuery')}" InResponseTo="_q" Address="${at('subjectAddress')}"/></${a}:SubjectConfirmation></${a}:Subject>`,
    `<${a}:Conditions NotBefore="2026-01-15T09:55:00Z" NotOnOrAfter="2026-01-15T10:05:00Z"><${a}:AudienceRestriction><${a}:Audience>${ISSUER}</${a}:Audience></${a}:AudienceRestriction></${a}:Conditions>`,
    `<${a}:AuthnStatement AuthnInstant="2026-01-15T10:00:00Z" SessionIndex="${at('sessionIndex')}" SessionNotOnOrAfter="2026-01-15T18:00:00Z"><${a}:SubjectLocality Address="${at('address')}"/><${a}:AuthnContext><${a}:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:${at('classRef')}</${a}:AuthnContextClassRef></${a}:AuthnContext></${a}:AuthnStatement>`,
    `<${a}:AttributeStatement>`,
    attribute('uid', at('attribute')),
    attribute('memo', cdata(values.attributeInCdata.text)),
    attribute('structured', `<x xmlns="">${at('attributeInElement')}</x>`),
    attribute('mail', `${at('attributeAddress')}@mail.example<!-- ${values.comment.text} -->`),
    attribute('displayName', escaped(CERTIFIED.text)),
    `</${a}:AttributeStatement></${a}:Assertion></${p}:Response>`,
  ].join(s);
};

const requestXml = (values: Values): string =>
  `<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_q" Version="2.0" IssueInstant="2026-01-15T09:59:50Z" ProviderName="${escaped(values.requestProvider.text)}" Destination="https://idp.example/sso?login_hint=${escaped(values.requestQuery.text)}" AssertionConsumerServiceURL="${ACS}"><saml:Issuer>${ISSUER}</saml:Issuer><saml:Subject><saml:NameID>${escaped(values.requestNameId.text)}</saml:NameID></saml:Subject></samlp:AuthnRequest>`;

/** The sign-in with such a message, as a browser posts it: a form with its RelayState. */
export const observePlanted = (xml: string, values: Values): ObservedSignIn => {
  const form = new URLSearchParams({
    SAMLResponse: Buffer.from(xml).toString('base64'),
    RelayState: values.relayState.text,
  });
  return {
    ...NOTHING_OBSERVED,
    post: {
      url: `${ACS}?who=${encodeURIComponent(values.postQuery.text)}`,
      message: form.toString(),
      deviceTime: Date.parse('2026-01-15T10:00:01Z'),
      awsTime: Date.parse('2026-01-15T10:00:02Z'),
      timeFrom: 'browser',
      status: 200,
      requestId: '5f3a0000-1111-2222-3333-444455556666',
      idpOrigin: `https://user:${values.idpOrigin.text}@idp.example`,
    },
    requests: [{ message: requestXml(values), deviceTime: null, sameTab: true, named: false }],
    page: 'not-you-its-us',
    outcome: 'refused',
  };
};
