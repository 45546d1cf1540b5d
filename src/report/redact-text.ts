import type { FieldKind } from './classes.ts';
import { isCommonAttribute, isKnownIdentifier, isKnownPlace } from './known-words.ts';
import { MARKED } from './marked.ts';
import { redactName } from './redact-name.ts';
import { LEFT_OUT, redactStatusMessage } from './redact-status-message.ts';
import { looksLikeUrl, redactUrl, type UrlRedaction } from './redact-url.ts';
import { isTime, shiftTime } from './shift-time.ts';

/** How one report is redacted. */
export interface Redaction extends UrlRedaction {
  /** Milliseconds by which times are moved where the organisation is to be hidden. */
  readonly shift: number;
}

/** A figure of this program's own. */
const NUMBER = /^-?\d{1,9}(?:\.\d{1,3})?$/;
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

const ACCESS_CONTROL = 'https://aws.amazon.com/SAML/Attributes/AccessControl:';

/** What stands for a text of this kind in the report; null where it is left out. */
export const redactText = (text: string, kind: FieldKind, redaction: Redaction): string | null => {
  const { placeholders, keepOrganisation, personal, shift } = redaction;
  if (MARKED.test(text)) return redactName(text, placeholders);
  const leaveOut = (message: string): string => message.replaceAll(LEFT_OUT, placeholders.mark(LEFT_OUT));
  const orStandIn = (isKnown: boolean): string => (isKnown ? text : redactName(text, placeholders));
  const orNumber = (what: string): string => {
    if (personal.isOrIsIn(text)) return redactName(text, placeholders);
    return keepOrganisation || text === '' ? text : placeholders.standInFor(what, text);
  };
  switch (kind) {
    case 'plain':
      return text;
    case 'identifier':
      return text
        .split(' / ')
        .map((each) =>
          isKnownIdentifier(each) || NUMBER.test(each) || DETAILS.has(each) ? each : redactName(each, placeholders),
        )
        .join(' / ');
    case 'element':
      return text
        .split('/')
        .map((each) => (isKnownPlace(each) ? each : placeholders.standInFor('element', each)))
        .join('/');
    case 'name':
      return redactName(text, placeholders);
    case 'secret':
      return placeholders.standInFor('secret', text);
    case 'status-message':
      return keepOrganisation ? leaveOut(redactStatusMessage(text, personal.values)) : null;
    case 'url':
    case 'entity-id':
      if (looksLikeUrl(text)) return redactUrl(text, redaction);
      return /^urn:amazon:webservices\b[:a-z]{0,20}$/.test(text) ? text : orNumber('organisation');
    case 'time':
      return isTime(text) ? (keepOrganisation ? text : placeholders.mark(shiftTime(text, shift))) : orStandIn(false);
    case 'attribute-name':
      return redactAttributeName(text, redaction);
    case 'subject':
      return redactSubject(text, redaction);
    case 'directory-id':
      return keepOrganisation ? text : placeholders.directoryIdFor(text);
    case 'label':
    case 'message-id':
    case 'fingerprint':
    case 'tenant':
      return orNumber(kind);
    case 'command':
      return null;
  }
};

const redactAttributeName = (name: string, { personal, keepOrganisation, placeholders }: Redaction): string => {
  if (personal.isOrIsIn(name)) return placeholders.standInFor('attribute', name);
  if (keepOrganisation || isCommonAttribute(name)) return name;
  return name.startsWith(ACCESS_CONTROL)
    ? `${ACCESS_CONTROL}${placeholders.standInFor('attribute', name)}`
    : placeholders.standInFor('attribute', name);
};

/** The parts of a distinguished name that name a person. */
const OF_A_PERSON = /^(?:UID|emailAddress|sn|name|givenName|initials|generationQualifier|pseudonym)=$/;

/** A distinguished name, part by part (RFC 4514): the kinds of its parts stay. */
const redactSubject = (subject: string, { personal, keepOrganisation, placeholders }: Redaction): string =>
  subject
    .split(/(?<!\\)([,+])/)
    .map((part) => {
      const [, kind, value] = /^([A-Za-z0-9.]{1,40}=)(.*)$/s.exec(part) ?? [];
      if (kind === undefined || value === undefined) return /^[,+]$/.test(part) ? part : redactName(part, placeholders);
      if (OF_A_PERSON.test(kind) || personal.isOrIsIn(value)) return `${kind}${redactName(value, placeholders)}`;
      return keepOrganisation ? part : `${kind}${placeholders.standInFor('organisation', value)}`;
    })
    .join('');
