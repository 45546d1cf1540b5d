import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { isOfTheOrganisation } from '../../idp/attribute-names.ts';
import { decodePercent } from '../../percent.ts';
import { KIND_OF_VALUE } from '../classes.ts';
import { isKnownWord } from '../known/refusal-words.ts';
import { isKnownSubjectPart, isOfCustomer } from '../known/subjects.ts';
import { isKnownHostLabel } from '../known/urls.ts';
import { withoutArns } from '../redact-arns.ts';
import { namePlaceholder } from '../redact-name.ts';
import { usersNamedIn } from '../redact-status-message.ts';

/** A personal value, and how much of it is personal: each word, words only together, or only the whole. */
export interface PersonalValue {
  readonly text: string;
  readonly by: 'word' | 'pair' | 'whole';
}

/** The parts of a diagnosis or a report that may contain personal values. */
type Source = Pick<Diagnosis, 'facts' | 'findings' | 'certificates' | 'signIn' | 'authnRequest' | 'instance'>;

/**
 * All personal values in a report.
 *
 * @param userNames the names that the user may have in Identity Center, as they were supplied
 */
export const personalValuesOf = (report: Source, userNames: readonly string[]): readonly PersonalValue[] => {
  const assertions = report.facts?.assertions ?? [];
  const sessions = assertions.flatMap(({ authnStatements }) => authnStatements.map(({ sessionIndex }) => sessionIndex));
  const subjects = report.certificates.flatMap(({ subject, issuer }) => [subject, issuer]);
  return [
    ...by('word', [
      ...userNames,
      ...assertions.map(({ nameId }) => nameId?.value ?? null),
      ...assertions.flatMap(({ attributes }) =>
        attributes.filter(({ name }) => !isOfTheOrganisation(name ?? '')).flatMap(({ values }) => values),
      ),
      ...report.findings.flatMap(({ expected, received }) =>
        [expected, received].map((value) => (value && KIND_OF_VALUE[value.kind] === 'name' ? value.text : null)),
      ),
      ...namesInMessage(report.facts?.response.statusMessage ?? ''),
      ...urlsOf(report).flatMap(namesInUrl),
      ...subjects.flatMap((subject) => partsOfPerson(subject, OF_A_PERSON)),
    ]),
    ...by(
      'pair',
      subjects
        .filter((subject) => !isOfCustomer(subject))
        .flatMap((subject) => partsOfPerson(subject, PERHAPS_OF_A_PERSON)),
    ),
    ...by('whole', sessions),
  ];
};

/** Placeholders of an earlier report are not personal. */
const by = (how: PersonalValue['by'], texts: readonly (string | null)[]): readonly PersonalValue[] =>
  texts
    .flatMap((text) => (text === null ? [] : withoutArns(text)))
    .filter((text) => text !== '…' && namePlaceholder(text, 'colleague') === null)
    .map((text) => ({ text, by: how }));

/** Addresses, Windows names, the person in a known text, and `jane.doe` unless it is the name of a product or a host. */
const namesInMessage = (text: string): readonly string[] => [
  ...usersNamedIn(text),
  ...text.split(/[\s"'<>()[\]{},;]+/).filter((word) => /[@\\]/.test(word) || isDottedName(word)),
];

const DOTTED_NAME = /^\p{L}{1,20}\.\p{L}{2,20}[.:!?]?$/u;
const isDottedName = (word: string): boolean =>
  DOTTED_NAME.test(word) &&
  !word
    .split(/\P{L}+/u)
    .some((part) => part !== '' && (isKnownWord(part.toLowerCase(), false) || isKnownHostLabel(part)));

const urlsOf = ({ facts, signIn, authnRequest, instance }: Source): readonly string[] =>
  [
    facts?.response.issuer,
    facts?.response.destination,
    ...(facts?.assertions ?? []).flatMap(({ issuer, subjectConfirmations }) => [
      issuer,
      ...subjectConfirmations.map(({ recipient }) => recipient),
    ]),
    signIn.postedTo,
    signIn.idpOrigin,
    authnRequest?.destination,
    instance?.issuerUrl,
  ].filter((url) => url !== null && url !== undefined);

const NAMING_QUERY =
  /[?&](?:login_?hint|hint|user_?name|user|user_?id|uid|u|upn|e?mail|login|login_?id|principal|sub|name_?id)=([^&#]*)/gi;

/** The text before `@` in a URL, and in a query that names the user. */
const namesInUrl = (url: string): readonly string[] => [
  ...[...url.matchAll(NAMING_QUERY)].map(([, value = '']) => decodePercent(value) ?? value),
  ...url
    .split('/', 3)
    .slice(2)
    .filter((authority) => authority.includes('@')),
];

const OF_A_PERSON = /^(?:UID|emailAddress|sn|name|givenName|initials|pseudonym|serialNumber|[\d.]+)$/;
const PERHAPS_OF_A_PERSON = /^(?:CN|title|description)$/;

/** The values of the parts of a distinguished name that have one of these kinds, without escapes and encodings. */
const partsOfPerson = (subject: string, kinds: RegExp): readonly string[] =>
  subject.split(/[,+]/).flatMap((part) => {
    const equals = part.indexOf('=');
    return !isKnownSubjectPart(part) && kinds.test(part.slice(0, Math.max(0, equals)))
      ? [readable(part.slice(equals + 1))]
      : [];
  });

/** `#` and an encoding in hexadecimal (RFC 4514, section 2.4), as the text that it encodes. */
const readable = (value: string): string => {
  const [, hex] = /^#(?:[0-9a-f]{2}){2}((?:[0-9a-f]{2})+)$/i.exec(value) ?? [];
  return (hex ?? '') === ''
    ? value.replaceAll('\\', '')
    : (hex ?? '').replace(/../g, (octet) => String.fromCharCode(Number.parseInt(octet, 16))).replaceAll('\0', '');
};
