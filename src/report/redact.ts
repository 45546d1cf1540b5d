import * as v from 'valibot';
import { listUsersCommand, lookupEventsCommand } from '../identity-center/commands.ts';
import { CLASS_OF, type FieldKind, KIND_OF_VALUE, type KindTree, REPORT_KINDS } from './classes.ts';
import { type DiagnosisReport, DiagnosisReportSchema, type Level, ValueSchema } from './format.ts';
import { Placeholders } from './placeholders.ts';
import { redactName } from './redact-name.ts';
import { redactStatusMessage } from './redact-status-message.ts';
import { looksLikeUrl, redactDirectoryId, redactUrl, type UrlRedaction } from './redact-url.ts';
import { isTime, shiftFrom, shiftTime } from './shift-time.ts';

/**
 * Replaces what the level's readers need not know: at `colleague` what is personal or secret, at `public` what names the
 * organisation too. Works on the report's typed fields by the table of classes, never by a search over XML. Same value,
 * same stand-in within a report; nothing that is the same in two reports of one sign-in is made from its values.
 *
 * @param salt at least 6 random bytes of this report alone
 */
export const redact = (report: DiagnosisReport, level: Level, salt: Uint8Array): DiagnosisReport => {
  if (level === 'raw') return { ...report, level };
  const redaction = redactionOf(report, level, salt);
  const redacted = v.parse(DiagnosisReportSchema, redactNode(report, REPORT_KINDS, redaction));
  return { ...redacted, level, outsideBrowser: commandsOf(report, redacted) };
};

interface Redaction extends UrlRedaction {
  readonly shift: number;
}

const redactionOf = (report: DiagnosisReport, level: Level, salt: Uint8Array): Redaction => {
  const tells = tellTales(report);
  return {
    keepOrganisation: level === 'colleague',
    placeholders: new Placeholders(),
    shift: shiftFrom(salt),
    isPersonal: (text) =>
      /\S@\S/.test(text) || spellings(text).some((spelling) => tells.some((tell) => spelling.includes(tell))),
  };
};

/** Shorter ones stand in other words by chance. */
const SHORTEST_TELL = 5;

/**
 * What gives the user away wherever it stands: NameID, given user name, session index (which some products take for the
 * Assertion's ID too), addresses among the attributes, and their local parts.
 */
const tellTales = ({ facts, findings }: DiagnosisReport): readonly string[] => {
  const names = [
    ...(facts?.assertions ?? []).flatMap(({ nameId, authnStatements, attributes }) => [
      nameId?.value ?? '',
      ...authnStatements.map(({ sessionIndex }) => sessionIndex ?? ''),
      ...attributes.flatMap(({ values }) => values.filter((value) => value.includes('@'))),
    ]),
    ...findings.flatMap(({ expected, received }) =>
      [expected, received].flatMap((value) => (value && KIND_OF_VALUE[value.kind] === 'name' ? [value.text] : [])),
    ),
  ];
  return names
    .flatMap((name) => [name, name.split('@')[0] ?? ''])
    .map((name) => fold(name).trim())
    .filter((name) => name.length >= SHORTEST_TELL);
};

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** A text as it stands, and as it reads once decoded. */
const spellings = (text: string): readonly string[] => [text, decodePercent(text), ...decodeBase64(text)].map(fold);

const decodePercent = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const decodeBase64 = (text: string): readonly string[] =>
  (text.match(/[A-Za-z0-9+/_-]{8,}/g) ?? []).flatMap((run) =>
    [0, 1, 2, 3].map((start) => {
      const digits = run.slice(start).replaceAll('-', '+').replaceAll('_', '/');
      return atob(digits.slice(0, digits.length - (digits.length % 4)));
    }),
  );

const redactNode = (node: unknown, kinds: KindTree, redaction: Redaction): unknown => {
  if (node === null || node === undefined) return null;
  if (typeof kinds === 'string')
    return kinds === 'by-kind' ? redactValue(node, redaction) : redactLeaf(node, kinds, redaction);
  if ('each' in kinds) return Array.isArray(node) ? node.map((item) => redactNode(item, kinds.each, redaction)) : null;
  const members = new Map<string, unknown>(typeof node === 'object' ? Object.entries(node) : []);
  // Made from the table's names: a member without a class is never copied.
  return Object.fromEntries(
    Object.entries(kinds.fields).map(([name, kind]) => [name, redactNode(members.get(name), kind, redaction)]),
  );
};

const redactValue = (node: unknown, redaction: Redaction): unknown => {
  const value = v.parse(ValueSchema, node);
  return { kind: value.kind, text: redactText(value.text, KIND_OF_VALUE[value.kind], redaction) ?? '…' };
};

const redactLeaf = (node: unknown, kind: FieldKind, redaction: Redaction): unknown =>
  typeof node === 'string' ? redactText(node, kind, redaction) : CLASS_OF[kind] === 'plain' ? node : null;

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

const redactText = (text: string, kind: FieldKind, redaction: Redaction): string | null => {
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

/** The commands made anew from what is left, so that they can still be run where that is enough. */
const commandsOf = (report: DiagnosisReport, redacted: DiagnosisReport): DiagnosisReport['outsideBrowser'] => {
  const { instance, facts, signIn } = redacted;
  const region = instance?.region ?? null;
  return report.outsideBrowser.map(({ code, command }) => {
    if (command === null) return { code, command };
    if (code === 'user-not-provisioned') {
      const name = facts?.assertions[0]?.nameId?.value ?? null;
      return { code, command: listUsersCommand(region, instance?.directoryId ?? null, name) };
    }
    const moment = signIn.at === null ? null : Date.parse(signIn.at);
    return { code, command: code === 'cloudtrail-external-idp-login' ? lookupEventsCommand(region, moment) : null };
  });
};
