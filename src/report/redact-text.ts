import type { FieldKind } from './classes.ts';
import { redactName } from './redact-name.ts';
import { redactStatusMessage } from './redact-status-message.ts';
import { looksLikeUrl, redactDirectoryId, redactUrl, type UrlRedaction } from './redact-url.ts';
import { isTime, shiftTime } from './shift-time.ts';

/** How one report is redacted. */
export interface Redaction extends UrlRedaction {
  /** Milliseconds by which times are moved where the organisation is to be hidden. */
  readonly shift: number;
}

/** URIs that SAML, XML Signature and XML Encryption define, figures, and this program's own words for a broken step. */
const KNOWN_IDENTIFIER =
  /^(?:urn:oasis:names?:tc:SAML:\d\.\d:[a-z-]{1,20}(?::[A-Za-z]{1,40}){1,2}|http:\/\/www\.w3\.org\/(?:TR\/)?\d{4}\/[A-Za-z0-9/.-]{1,40}#?[A-Za-z0-9-]{0,40}|https?:\/\/schemas\.(?:microsoft|xmlsoap)\.[a-z]{3}\/[A-Za-z0-9/._-]{1,80}|-?\d{1,9}(?:\.\d{1,3})?)$/;
const KNOWN_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'Response Assertion Signature SignedInfo Reference DigestValue SignatureValue KeyInfo X509Data X509Certificate ' +
    'EncryptedAssertion EncryptedID EncryptedAttribute BaseID NameID Issuer Status StatusCode StatusMessage Subject ' +
    'SubjectConfirmation SubjectConfirmationData Conditions AudienceRestriction Audience AuthnStatement AuthnContext ' +
    'AttributeStatement Attribute AttributeValue Advice Extensions Object AuthnRequest EntityDescriptor IDPSSODescriptor ' +
    'SPSSODescriptor KeyDescriptor SingleSignOnService AssertionConsumerService NameIDFormat NameIDPolicy'
  ).split(' '),
);
const DETAILS: ReadonlySet<string> = new Set([
  'digest',
  'signature-value',
  'signed-info',
  'reference-count',
  'reference-uri',
  'reference-target',
  'transforms',
  'digest-value',
  'key-info',
  'foreign-child',
  'duplicate-id',
]);

/** Names of attributes that products send to everybody. */
const COMMON_ATTRIBUTE =
  /^(?:https:\/\/aws\.amazon\.com\/SAML\/Attributes\/(?:Role|RoleSessionName|SessionDuration)|https?:\/\/schemas\.(?:microsoft|xmlsoap)\.[a-z]{3}\/[A-Za-z0-9/._-]{1,80}|urn:oid:[0-9.]{1,40}|[eE]?[mM]ail|e[mM]ail(?:Address)?|upn|uid|[rR]ole|(?:given|first|last|family|display|user)_?[nN]ame|sn|surname|name)$/;
const ACCESS_CONTROL = 'https://aws.amazon.com/SAML/Attributes/AccessControl:';

/** What stands for a text of this kind in the report; null where it is left out. */
export const redactText = (text: string, kind: FieldKind, redaction: Redaction): string | null => {
  const { placeholders, keepOrganisation, isPersonal, shift } = redaction;
  const orStandIn = (isKnown: boolean): string => (isKnown ? text : redactName(text, placeholders));
  const orNumber = (what: string): string => {
    if (isPersonal(text)) return redactName(text, placeholders);
    return keepOrganisation || text === '' ? text : placeholders.standInFor(what, text);
  };
  switch (kind) {
    case 'plain':
      return text;
    case 'identifier':
      return text
        .split(' / ')
        .map((each) => (KNOWN_IDENTIFIER.test(each) || DETAILS.has(each) ? each : redactName(each, placeholders)))
        .join(' / ');
    case 'element':
      return text
        .split('/')
        .map((each) => (KNOWN_ELEMENTS.has(each) || isOurWord(each) ? each : placeholders.standInFor('element', each)))
        .join('/');
    case 'name':
      return redactName(text, placeholders);
    case 'secret':
      return placeholders.standInFor('secret', text);
    case 'status-message':
      return keepOrganisation ? redactStatusMessage(text) : null;
    case 'url':
    case 'entity-id':
      if (looksLikeUrl(text)) return redactUrl(text, redaction);
      return /^urn:amazon:webservices\b[:a-z]{0,20}$/.test(text) ? text : orNumber('organisation');
    case 'time':
      return isTime(text) ? (keepOrganisation ? text : shiftTime(text, shift)) : orStandIn(false);
    case 'attribute-name':
      return redactAttributeName(text, redaction);
    case 'subject':
      return redactSubject(text, redaction);
    case 'directory-id':
      return keepOrganisation ? text : redactDirectoryId(text, placeholders);
    case 'label':
    case 'message-id':
    case 'fingerprint':
    case 'tenant':
      return orNumber(kind);
    case 'command':
      return null;
  }
};

/** Words of a finding's `field` that the checks write themselves: attributes of a known element, places outside a message. */
const isOurWord = (word: string): boolean =>
  /^@[A-Za-z]{1,30}$|^[A-Za-z]{1,12}(?: [A-Za-z-]{1,12}){1,4}$|^(?:@?[a-z]+)$/.test(word);

const redactAttributeName = (name: string, { isPersonal, keepOrganisation, placeholders }: Redaction): string => {
  if (isPersonal(name)) return placeholders.standInFor('attribute', name);
  if (keepOrganisation || COMMON_ATTRIBUTE.test(name)) return name;
  return name.startsWith(ACCESS_CONTROL)
    ? `${ACCESS_CONTROL}${placeholders.standInFor('attribute', name)}`
    : placeholders.standInFor('attribute', name);
};

/** A distinguished name, part by part (RFC 4514): the kinds of its parts stay. */
const redactSubject = (subject: string, { isPersonal, keepOrganisation, placeholders }: Redaction): string =>
  subject
    .split(/(?<!\\)([,+])/)
    .map((part) => {
      const [, kind, value] = /^([A-Za-z0-9.]{1,40}=)(.*)$/s.exec(part) ?? [];
      if (kind === undefined || value === undefined) return /^[,+]$/.test(part) ? part : redactName(part, placeholders);
      if (isPersonal(value)) return `${kind}${redactName(value, placeholders)}`;
      return keepOrganisation ? part : `${kind}${placeholders.standInFor('organisation', value)}`;
    })
    .join('');
