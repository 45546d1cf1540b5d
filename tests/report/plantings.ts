import fc from 'fast-check';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import { responseXml } from '../../fixtures/response.ts';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { ValueKind } from '../../src/diagnosis/finding.ts';
import { type FieldKind, KIND_OF_VALUE, type KindTree, REPORT_KINDS } from '../../src/report/classes.ts';
import { type DiagnosisReport, type Level, SHARED_LEVELS } from '../../src/report/format.ts';
import { reportOf } from '../../src/report/from-diagnosis.ts';
import { redact } from '../../src/report/redact.ts';
import { RENDERINGS, render } from '../../src/report/render.ts';
import { createTranslator } from '../../src/wording/translate.ts';
import { observedResponse } from '../fuzz/observed.ts';

/** A person, in invented words that occur nowhere else. */
export interface Person {
  readonly given: string;
  readonly family: string;
  readonly number: string;
  readonly phone: string;
  /** `YYYY-MM-DD`. */
  readonly birthday: string;
}

const coined = (least: number, most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom('zyq', 'quz', 'xov', 'vux', 'wyz', 'jyx', 'kqe', 'zzu'), {
      minLength: least,
      maxLength: most,
    })
    .map((parts) => parts.join(''));
const accented = (name: string): string => name.replace('u', 'ü').replace('o', 'ó').replace('e', 'é');
/** The German spelling of a name on a keyboard without umlauts; other accents are dropped. */
const inLatinLetters = (name: string): string => plainOf(name.normalize('NFC').replaceAll('ü', 'ue'));

const digits = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((each) => `7${each.join('')}`);

export const people: fc.Arbitrary<Person> = fc
  .record({
    given: coined(1, 2),
    family: coined(1, 3),
    number: digits(7),
    phone: digits(10),
    birthday: fc
      .date({ min: new Date('1945-01-01'), max: new Date('2010-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    isAccented: fc.boolean(),
  })
  .filter(({ given, family }) => given !== family)
  .map(({ given, family, isAccented, ...numbers }) => ({
    given: isAccented ? accented(given) : given,
    family: isAccented ? accented(family) : family,
    ...numbers,
  }));

const base64At =
  (offset: number) =>
  (text: string): string =>
    Buffer.concat([Buffer.alloc(offset, 'x'), Buffer.from(text)])
      .toString('base64')
      .replace(/=+$/, '');
/** RFC 4648, section 6, without its padding. */
const base32 = (bytes: Buffer): string =>
  (
    [...bytes]
      .map((byte) => byte.toString(2).padStart(8, '0'))
      .join('')
      .match(/.{1,5}/g) ?? []
  )
    .map((bits) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(Number.parseInt(bits.padEnd(5, '0'), 2)))
    .join('');
const percent = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const plainOf = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Ways of writing a person, without the address's domain. */
const WHO: Readonly<Record<string, (person: Person) => string>> = {
  'given.family': ({ given, family }) => `${given}.${family}`,
  given_family: ({ given, family }) => `${given}_${family}`,
  givenfamily: ({ given, family }) => `${given}${family}`,
  'family-given': ({ given, family }) => `${family}-${given}`,
  CamelCase: ({ given, family }) => `${capital(given)}${capital(family)}`,
  'Family, Given': ({ given, family }) => `${capital(family)}, ${capital(given)}`,
  'initial and family': ({ given, family }) => `${given.charAt(0)}${family}`,
  'family and initial': ({ given, family }) => `${family}${given.charAt(0)}`,
  'initial and family, cut to eight letters': ({ given, family }) => `${given.charAt(0)}${family}`.slice(0, 8),
  'two letters and family': ({ given, family }) => `${given.slice(0, 2)}${family}`,
  'family and three letters': ({ given, family }) => `${family}${given.slice(0, 3)}`,
  'three letters each': ({ given, family }) => `${family.slice(0, 3)}${given.slice(0, 3)}`,
  'given without vowels, and family': ({ given, family }) =>
    `${given.charAt(0)}${plainOf(given.slice(1)).replace(/[aeiouy]/g, '')}${family}`,
  'family in Latin letters': ({ family }) => inLatinLetters(family),
  'given.family, within more words': ({ given, family }) => `aws-${given}-${family}-prod`,
  'address with at': ({ given, family }) => `${given}.${family}_at_corp.com`,
  'address in underscores': ({ given, family }) => `${given}_${family}_corp_com`,
  birthday: ({ birthday }) => birthday,
  'birthday in the other order': ({ birthday }) => birthday.split('-').reverse().join(''),
  family: ({ family }) => family,
  given: ({ given }) => given,
  address: ({ given, family }) => `${given}.${family}@corp.example`,
  'tagged address': ({ given, family }) => `${given}.${family}+aws@corp.example`,
  'wide at sign': ({ given, family }) => `${given}.${family}\uff20corp.example`,
  'small at sign': ({ given, family }) => `${given}.${family}\ufe6bcorp.example`,
  'blanks about the at sign': ({ given, family }) => `${given}.${family} @ corp.example`,
  'Windows name': ({ given, family }) => `CORP\\${given}.${family}`,
  number: ({ number }) => number,
  phone: ({ phone }) => `+${phone.slice(0, 2)} ${phone.slice(2, 5)} ${phone.slice(5)}`,
  'phone without its country': ({ phone }) => `0${phone.slice(2)}`,
};

const LEET: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' };

/** A cipher for texts of five letters or more, because a shorter name occurs by chance in any deciphered word. */
const decipherable =
  (cipher: (text: string) => string): ((text: string) => string) =>
  (text) =>
    plainOf(text).replace(/[^a-z]/gi, '').length < 5 ? text : cipher(text);

/** Ways of writing a text. */
const HOW: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'in capitals': (text) => text.toUpperCase(),
  'without accents': plainOf,
  decomposed: (text) => text.normalize('NFD'),
  reversed: (text) => [...plainOf(text)].reverse().join(''),
  'percent-encoded': percent,
  'percent-encoded twice': (text) => percent(text).replaceAll('%', '%25'),
  'base64, offset 0': base64At(0),
  'base64, offset 1': base64At(1),
  'base64, offset 2': base64At(2),
  base64url: (text) => base64At(0)(text).replaceAll('+', '-').replaceAll('/', '_'),
  base32: (text) => base32(Buffer.from(text)),
  'numbers of characters': (text) => [...Buffer.from(plainOf(text))].join('.'),
  hexadecimal: (text) => Buffer.from(text).toString('hex'),
  'with zero-width spaces': (text) => [...text].join('\u200b'),
  'in tags': (text) =>
    [...plainOf(text)].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join(''),
  leetspeak: decipherable((text) => text.replace(/[aeiost]/gi, (letter) => LEET[letter.toLowerCase()] ?? letter)),
  ROT13: decipherable((text) =>
    plainOf(text).replace(/[a-z]/gi, (letter) =>
      String.fromCharCode(letter.charCodeAt(0) + (/[a-m]/i.test(letter) ? 13 : -13)),
    ),
  ),
  'full-width': (text) =>
    plainOf(text).replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  'as numbers of HTML': (text) => [...text].map((letter) => `&#${letter.codePointAt(0)};`).join(''),
};

/** The places where a text of each kind can contain another one. */
const SHAPES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `https://idp.example/users/${text}/saml`,
  (text) => `https://${text}.idp.example/saml`,
  (text) => `https://${text}.acme-group.idp.example/saml`,
  (text) => `https://idp.example/${text}/acme-group/saml`,
  (text) => `https://idp.example:443/saml?idpid=${text}&user=${text}`,
  (text) => `https://${text}@idp.example/`,
  (text) => `https://idp.example/#${text}`,
  (text) => `https://${text}.awsapps.com/start`,
  (text) => `${text}://saml`,
  (text) => `urn:amazon:webservices:${text}`,
  (text) => `urn:oasis:names:tc:SAML:2.0:status:${text}`,
  (text) => `_${text}`,
  (text) => `aws_${text}`,
  (text) => `CN=${text},O=Google Inc.`,
  (text) => `UID=\\ ${text}+serialNumber=${text}`,
  (text) => `1.3.6.1.4.1.311.20.2.3=#0c14${text}`,
  (text) => `Assertion/${text}`,
  (text) => `The user ${text} is not assigned to a role for the application.`,
  (text) =>
    `AADSTS50105: The signed in user '${text}' is not assigned to a role for the application '${text}'(${text}).`,
  (text) => `AADSTS${text}`,
  (text) => `https://aws.amazon.com/SAML/Attributes/AccessControl:${text}`,
  (text) => `arn:aws:iam::123456789012:role/${text}`,
  (text) => `us-${text}-1`,
  (text) => `2026-01-15T10:00:00.${text}Z`,
  (text) => `d-${text}`,
  (text) => `https://accounts.google.com/o/saml2?idpid=C0${text}`,
  (text) => `_${text}-3f2504e0-4f89-41d3-9a0c-0305e82c3301`,
];

/** A way to a string of a report, and what kind of text it is. */
interface Leaf {
  readonly path: readonly (string | number)[];
  readonly kind: FieldKind | 'by-kind';
}

const leavesOf = (kinds: KindTree, path: Leaf['path'] = []): readonly Leaf[] => {
  if (typeof kinds === 'string') return [{ path, kind: kinds }];
  if ('each' in kinds) return leavesOf(kinds.each, [...path, 0]);
  return Object.entries(kinds.fields).flatMap(([name, kind]) => leavesOf(kind, [...path, name]));
};

const NO_TEXT: readonly Leaf['kind'][] = ['closed', 'yes-or-no', 'count', 'http-status', 'position'];
/** Every string in a report. A command is made again, so it is left out; a finding's value is planted by its text. */
const LEAVES = leavesOf(REPORT_KINDS).filter(({ kind }) => !NO_TEXT.includes(kind) && kind !== 'command');

/** Sets a member of plain data, and creates missing objects on the way. */
const withText = (node: unknown, path: Leaf['path'], text: string): unknown => {
  const [name, ...rest] = path;
  if (name === undefined) return text;
  if (typeof name === 'number') {
    const [first, ...others] = Array.isArray(node) ? node : [];
    return [withText(first, rest, text), ...others];
  }
  const members = typeof node === 'object' && node !== null ? node : {};
  return { ...members, [name]: withText(Reflect.get(members, name), rest, text) };
};

/** A sample of every list and optional member, so that each leaf has a place. */
const FILLED = {
  cause: { code: 'audience-mismatch', weight: 'decisive', explains: ['audience-mismatch'] },
  unknown: [{ code: 'expired', needs: 'time' }],
  outsideBrowser: [{ code: 'user-not-provisioned', command: 'aws' }],
  account: { name: null, providerArn: null, audience: null },
  refusal: { product: 'entra', reason: 'user-not-assigned', code: null, basis: 'documented', source: '' },
  idp: { product: 'general', entityId: null },
  authnRequest: { id: null, issuer: null, acsUrl: null, destination: null, nameIdFormat: null, issueInstant: null },
  metadata: [
    {
      of: 'idp',
      entityId: null,
      acsUrls: [''],
      singleSignOn: [''],
      nameIdFormats: [''],
      certificates: [''],
      wantAuthnRequestsSigned: null,
      validUntil: null,
    },
  ],
  lastAccepted: {
    at: '',
    issuer: { before: null, now: null },
    audience: { before: null, now: null },
    certificate: { before: null, now: null },
    nameIdFormat: { before: null, now: null },
    attributes: { missing: [''], added: [''] },
  },
  nameIdRelations: [{ to: 'attribute', attribute: null, relation: 'equal' }],
} as const;

const FINDING = {
  code: 'audience-mismatch',
  weight: 'decisive',
  field: '',
  expected: null,
  received: null,
  difference: null,
  expectedFrom: null,
  fixedBy: ['idp-admin'],
  basis: [{ kind: 'aws', reference: '', url: null }],
  more: 0,
  application: null,
} as const;

/** Each kind of value that a finding can contain, in pairs. */
const VALUE_KINDS = Object.keys(KIND_OF_VALUE).filter((kind): kind is ValueKind => kind in KIND_OF_VALUE);
const KINDS_OF_VALUES = VALUE_KINDS.map((kind, index) => ({
  expected: { kind, text: '' },
  received: { kind: VALUE_KINDS[(index + 1) % VALUE_KINDS.length] ?? kind, text: '' },
}));

const SIGNATURE = {
  on: 'Assertion',
  signatureAlgorithm: null,
  digestAlgorithms: [''],
  canonicalization: null,
  embedded: 'verifies',
  configured: 'not-configured',
  coversAssertion: true,
  detail: null,
} as const;
const CERTIFICATE = {
  role: ['embedded'],
  subject: '',
  issuer: '',
  notBefore: '2026-01-01T00:00:00Z',
  notAfter: '2027-01-01T00:00:00Z',
  key: 'RSA 2048',
  sha256: '',
} as const;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The report of this person's sign-in, before redaction. */
export const reportOfPerson = async ({ given, family, number, phone, birthday }: Person): Promise<DiagnosisReport> => {
  const attribute = (name: string, value: string): string =>
    `<saml:Attribute Name="${name}"><saml:AttributeValue>${escaped(value)}</saml:AttributeValue></saml:Attribute>`;
  const message = responseXml({
    nameId: escaped(`${given}.${family}@corp.example`),
    audience: 'https://wrong.example/sp',
    attributes:
      attribute('displayName', `${capital(given)} ${capital(family)}`) +
      attribute('employeeNumber', number) +
      attribute('memo', `+${phone}`) +
      attribute('birthdate', birthday),
  });
  const diagnosis = await diagnose(observedResponse(Buffer.from(message).toString('base64')), NOTHING_KNOWN);
  const report = reportOf(diagnosis, {
    level: 'raw',
    file: null,
    program: { name: 'its-the-saml', version: '1.0.0', failure: 'TypeError worker.js:1:23' },
  });
  if ('error' in report || report.facts === null) throw new Error('the message of the test cannot be read');
  return {
    ...report,
    ...FILLED,
    findings: [{ ...FINDING, ...KINDS_OF_VALUES[number.charCodeAt(1) % KINDS_OF_VALUES.length] }],
    certificates: [CERTIFICATE],
    facts: { ...report.facts, signatures: [SIGNATURE] },
  };
};

export interface Planting {
  readonly who: string;
  readonly how: string;
  readonly shape: (text: string) => string;
}

/** One planting for each string of a report. */
export const plantings: fc.Arbitrary<readonly Planting[]> = fc.array(
  fc.record({
    who: fc.constantFrom(...Object.keys(WHO)),
    how: fc.constantFrom(...Object.keys(HOW)),
    shape: fc.constantFrom(...SHAPES),
  }),
  { minLength: LEAVES.length, maxLength: LEAVES.length },
);

const t = createTranslator(messages);

/** The text as a reader or a program might read it. */
const readingsOf = (text: string): string => text.normalize('NFC').toLowerCase();

/**
 * The plantings that can be read in each rendering of the report at a level.
 *
 * @returns the plantings that survived, and those that did not
 */
export const survivorsAt = (
  level: Level,
  person: Person,
  report: DiagnosisReport,
  planted: readonly Planting[],
): { readonly survivors: readonly string[]; readonly gone: readonly string[] } => {
  const texts = planted.flatMap(({ who, how, shape }, index) => {
    const leaf = LEAVES[index];
    const text = HOW[how]?.(WHO[who]?.(person) ?? '') ?? '';
    return leaf === undefined
      ? []
      : [{ leaf, text, shaped: shape(text), name: `${leaf.path.join('.')}: ${who}, ${how}` }];
  });
  const changed = texts.reduce<unknown>(
    (node, { leaf, shaped }) => withText(node, leaf.kind === 'by-kind' ? [...leaf.path, 'text'] : leaf.path, shaped),
    report,
  ) as DiagnosisReport;
  // A planting may replace what identifies the person.
  const { given, family, number, phone, birthday } = person;
  const userNames = [
    `${given}.${family}@corp.example`,
    `${capital(given)} ${capital(family)}`,
    number,
    `+${phone}`,
    birthday,
  ];
  const redacted = redact(changed, level, { userNames });
  const readings = RENDERINGS.filter((rendering) =>
    level === 'raw' ? rendering === 'json' : rendering !== 'html',
  ).map((rendering) => readingsOf(rendering === 'json' ? JSON.stringify(redacted) : render(redacted, rendering, t)));
  const inJson = (text: string): string => readingsOf(JSON.stringify(text).slice(1, -1));
  const isRead = ({ text }: { readonly text: string }): boolean =>
    readings.some((reading) => reading.includes(inJson(text)) || reading.includes(readingsOf(text)));
  const described = (those: typeof texts): readonly string[] =>
    those.map(({ name, shaped }) => `${level} ${name}: ${shaped}`);
  return { survivors: described(texts.filter(isRead)), gone: described(texts.filter((each) => !isRead(each))) };
};

export const LEVELS_TO_JUDGE = SHARED_LEVELS;
