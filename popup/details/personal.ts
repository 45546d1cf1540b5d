import { SAML_ASSERTION, SAML_PROTOCOL, XML_SIGNATURE } from '../../src/saml/names.ts';
import type { XmlAttribute, XmlElement } from '../../src/xml/tree.ts';

const XML_ENCRYPTION = 'http://www.w3.org/2001/04/xmlenc#';
const EXCLUSIVE_CANONICALIZATION = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const SCHEMA_INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

const TEXT = '#text';
const CONDITIONS = ['NotBefore', 'NotOnOrAfter'];
const MESSAGE = ['ID', 'Version', 'IssueInstant', 'Destination', 'Consent'];
const QUALIFIED = ['Format', 'NameQualifier', 'SPNameQualifier'];

/**
 * What cannot name a person: for each element the listed attributes, and its text if `#text` is listed. Anything else
 * may name one.
 */
const PLAIN: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  [SAML_PROTOCOL]: {
    Response: [...MESSAGE, 'InResponseTo'],
    StatusCode: ['Value'],
    AuthnRequest: [
      ...MESSAGE,
      'ForceAuthn',
      'IsPassive',
      'ProtocolBinding',
      'AssertionConsumerServiceURL',
      'AssertionConsumerServiceIndex',
      'AttributeConsumingServiceIndex',
      'ProviderName',
    ],
    NameIDPolicy: ['Format', 'SPNameQualifier', 'AllowCreate'],
    RequestedAuthnContext: ['Comparison'],
    Scoping: ['ProxyCount'],
    RequesterID: [TEXT],
  },
  [SAML_ASSERTION]: {
    Assertion: MESSAGE,
    Issuer: [TEXT, ...QUALIFIED],
    NameID: QUALIFIED,
    SubjectConfirmation: ['Method'],
    SubjectConfirmationData: [...CONDITIONS, 'Recipient', 'InResponseTo'],
    Conditions: CONDITIONS,
    Audience: [TEXT],
    ProxyRestriction: ['Count'],
    AuthnStatement: ['AuthnInstant', 'SessionNotOnOrAfter'],
    AuthnContextClassRef: [TEXT],
    AuthnContextDeclRef: [TEXT],
    AuthenticatingAuthority: [TEXT],
    Attribute: ['Name', 'NameFormat', 'FriendlyName'],
  },
  [XML_SIGNATURE]: {
    Signature: ['Id'],
    SignedInfo: ['Id'],
    CanonicalizationMethod: ['Algorithm'],
    SignatureMethod: ['Algorithm'],
    Reference: ['Id', 'URI', 'Type'],
    Transform: ['Algorithm'],
    DigestMethod: ['Algorithm'],
    DigestValue: [TEXT],
    SignatureValue: [TEXT, 'Id'],
    KeyInfo: ['Id'],
    KeyName: [TEXT],
    X509Certificate: [TEXT],
    X509SubjectName: [TEXT],
    X509IssuerName: [TEXT],
    X509SerialNumber: [TEXT],
    Modulus: [TEXT],
    Exponent: [TEXT],
  },
  [XML_ENCRYPTION]: {
    EncryptedData: ['Id', 'Type', 'MimeType', 'Encoding'],
    EncryptedKey: ['Id', 'Recipient'],
    EncryptionMethod: ['Algorithm'],
    CipherValue: [TEXT],
  },
  [EXCLUSIVE_CANONICALIZATION]: { InclusiveNamespaces: ['PrefixList'] },
};

const isPlain = ({ namespace, localName }: XmlElement, what: string): boolean =>
  PLAIN[namespace]?.[localName]?.includes(what) === true;

/** Whether the element's own text names a person, or may do so. */
export const isPersonalText = (element: XmlElement): boolean => !isPlain(element, TEXT);

/** Whether the value of this attribute names a person, or may do so. */
export const isPersonalAttribute = (element: XmlElement, { namespace, localName }: XmlAttribute): boolean =>
  namespace === '' ? !isPlain(element, localName) : namespace !== SCHEMA_INSTANCE;
