import { toHex } from '../../bytes.ts';
import { digestsOf } from './digests.ts';
import { fold, lettersOf, wordsOf } from './fold.ts';
import { inLatin } from './in-latin.ts';
import { SHORTEST_INSIDE } from './patterns.ts';
import type { PersonalValue } from './values.ts';

/** How a personal value may be spelled elsewhere. */
export interface Spellings {
  /** Letters and digits of folded text. */
  readonly plain: readonly string[];
  /** Digits of base64 and hexadecimal, unchanged, including those of digests. */
  readonly encoded: readonly string[];
}

/** A name has few words. In a longer text each word is searched for, but not each pair of words. */
const MOST_WORDS_OF_A_NAME = 6;
/** Separators of given and family names, which do not occur in user names made of initials. */
const PARTICLES: ReadonlySet<string> = new Set(
  'al bin da das de del den der des di do dos du el ibn la le san ten ter van von y zu'.split(' '),
);
/** The lengths to which older systems cut user names. */
const LONGEST_USER_NAME = 8;
/** The parts of a phone number that countries write differently. */
const PHONE_DIGITS = 7;
const LONGEST_ENCODED = 64;
const SHORTEST_WORD = 3;
const SHORTEST_NUMBER = 4;
/** A UUID or a digest: its digits say nothing one by one. */
const NUMBERED = /^[_a-z]{0,4}-?[0-9a-f-]{16,}$/i;

/** Words that say nothing about anybody. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'true false none null yes the and for with from aws sso saml idp http https www com net org gov edu example user users ' +
    'admin name mail email urn oasis'
  ).split(' '),
);

/** How a personal value may be spelled: by each of its words, by two of them together, or only as a whole. */
export const spellingsOf = ({ text: value, by }: PersonalValue): Spellings => {
  if (by === 'whole' || NUMBERED.test(value))
    return { plain: [value.toLowerCase().replace(/[^0-9a-z]/g, '')], encoded: [] };
  const own = ownPartOf(value);
  const digits = fold(value).replace(/\D+/g, '');
  const untagged = withoutTag(own);
  const plain = [
    ...inLatin(own).flatMap((name) => plainSpellingsOf(name, by)),
    ...(digits.length >= PHONE_DIGITS ? [digits, digits.slice(-PHONE_DIGITS)] : []),
    ...inOtherOrders(value),
  ].filter((spelling) => spelling.length >= 2 && !COMMON.has(spelling));
  const asWritten = [value, own, untagged, ...(by === 'pair' ? [] : own.split(/[^\p{L}\p{N}]+/u))].filter(
    (text) => text.length >= 4 && text.length <= LONGEST_ENCODED && !COMMON.has(text.toLowerCase()),
  );
  return {
    plain: unique(plain.flatMap((spelling) => [spelling, reversed(spelling)])),
    encoded: unique([
      ...unique(asWritten.flatMap((text) => [text, text.toLowerCase(), text.toUpperCase(), capitalised(text)])).flatMap(
        encodingsOf,
      ),
      ...unique(asWritten.flatMap((text) => [text, text.toLowerCase()])).flatMap(digestsOf),
    ]),
  };
};

const withoutTag = (own: string): string => own.replace(/\+.*$/s, '');

const plainSpellingsOf = (own: string, by: PersonalValue['by']): readonly string[] => {
  const words = wordsOf(own);
  return [
    lettersOf(fold(own)),
    lettersOf(fold(withoutTag(own))),
    ...(by === 'pair' ? [] : words).filter(
      (word) => word.length >= (/^\d/.test(word) ? SHORTEST_NUMBER : SHORTEST_WORD),
    ),
    ...togetherOf(words),
  ];
};

const DATE = /^(?:(\d{4})\D?(\d\d)\D?(\d\d)|(\d\d?)\D(\d\d?)\D(\d{4}))$/;

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** A date of birth as other countries write it, with and without the century, and in seconds since the epoch. */
const inOtherOrders = (value: string): readonly string[] => {
  const [, year, month, day, first, second, last] = DATE.exec(value.trim()) ?? [];
  const parts = year === undefined ? [first, second, last] : [day, month, year];
  const [one = '', two = '', four = ''] = parts.map((part) => part?.padStart(2, '0'));
  return four === ''
    ? []
    : [
        ...[four, four.slice(2)].flatMap((written) => [
          written + one + two,
          written + two + one,
          one + two + written,
          two + one + written,
        ]),
        ...inWords(one, two, four),
        ...inWords(two, one, four),
        ...inSeconds(`${four}-${two}-${one}`),
        ...inSeconds(`${four}-${one}-${two}`),
      ];
};

/** `12mar1985`, `march121985`. */
const inWords = (day: string, month: string, year: string): readonly string[] => {
  const name = MONTHS[Number(month) - 1] ?? '';
  return name === ''
    ? []
    : [name, name.slice(0, 3)].flatMap((written) => [
        `${day}${written}${year}`,
        `${Number(day)}${written}${year}`,
        `${written}${day}${year}`,
      ]);
};

const inSeconds = (date: string): readonly string[] => {
  const milliseconds = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(milliseconds) ? [] : [String(Math.abs(milliseconds / 1000))];
};

/** The user's part of an address or a Windows name, without the organisation's domain. */
const ownPartOf = (value: string): string => {
  const folded = value.normalize('NFKC');
  const guest = /^(.*)_[^_]*#EXT#/is.exec(folded)?.[1];
  if (guest !== undefined) return guest;
  const at = folded.indexOf('@');
  const local = at > 0 ? folded.slice(0, at) : folded;
  return local.slice(local.lastIndexOf('\\') + 1);
};

/** Words of a name as user names combine them: two words, either of them possibly cut, in either order; and initials. */
const togetherOf = (words: readonly string[]): readonly string[] => {
  const names = words.filter((word) => /^\p{L}/u.test(word) && !PARTICLES.has(word));
  if (names.length < 2 || names.length > MOST_WORDS_OF_A_NAME) return [];
  const initials = names.map(initialOf);
  const [first = '', last = ''] = [names[0], names.at(-1)];
  return [
    ...names.flatMap((one, index) => names.flatMap((other, at) => (at === index ? [] : joined(one, other)))),
    initials.join(''),
    `${initials[0]}${initials.at(-1)}`,
    ...(names.length > 2
      ? [
          `${initials.slice(0, -1).join('')}${last}`,
          `${last}${initials.slice(0, -1).join('')}`,
          `${initials.slice(1).join('')}${first}`,
        ]
      : []),
  ];
};

const joined = (one: string, other: string): readonly string[] => [
  one + other,
  ...[1, 2, 3].flatMap((letters) => [one.slice(0, letters) + other, one + other.slice(0, letters)]),
  one.slice(0, 3) + other.slice(0, 3),
  (initialOf(one) + other).slice(0, LONGEST_USER_NAME),
  one.slice(0, LONGEST_USER_NAME - 1) + initialOf(other),
  ...abbreviated(one, other),
];

/** `jndoe`, `janed`, `jnsmth`: one or both without their vowels. Shorter ones are words by chance. */
const abbreviated = (one: string, other: string): readonly string[] =>
  [withoutVowels(one) + other, one + withoutVowels(other), withoutVowels(one) + withoutVowels(other)].filter(
    (spelling) => spelling.length >= SHORTEST_INSIDE,
  );

const withoutVowels = (word: string): string =>
  initialOf(word) + word.slice(initialOf(word).length).replace(/[aeiouy]/g, '');

const initialOf = (word: string): string => String.fromCodePoint(word.codePointAt(0) ?? 0);

const reversed = (text: string): string => [...text].reverse().join('');

const capitalised = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(^|[^\p{L}\p{N}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

const encodingsOf = (text: string): readonly string[] => {
  const bytes = new TextEncoder().encode(text);
  return [toHex(bytes), toHex(bytes.toReversed()), ...[0, 1, 2].map((offset) => base64Inside(bytes, offset))];
};

/** The base64 digits that encode the bytes at any offset and in any context. */
const base64Inside = (bytes: Uint8Array, offset: number): string =>
  btoa('\0'.repeat(offset) + String.fromCharCode(...bytes)).slice(
    Math.ceil((offset * 8) / 6),
    Math.floor(((offset + bytes.length) * 8) / 6),
  );

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
