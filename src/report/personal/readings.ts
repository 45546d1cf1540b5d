const RUN_OF_BASE64 = /[A-Za-z0-9+/_-]{4,}/g;
const RUN_OF_BASE32 = /[A-Za-z2-7]{5,}/g;
const RUN_OF_HEX = /(?:[0-9A-Fa-f]{2}[:\s]?){3,}/g;

/** A text as written, and with its encodings removed, twice at most. */
export const readingsOf = (text: string): readonly string[] => {
  const once = decodings(text);
  return [...new Set([text, ...once, ...once.filter(isText).flatMap(decodings)])];
};

/**
 * A text with digits and signs that replace letters (`j4n3`; `1` replaces either of two) turned back, and in ROT13. A
 * text of digits only, such as a date, has no such reading.
 */
export const decipherings = (text: string): readonly string[] =>
  TWO_LETTERS.test(text)
    ? [
        withLetters(text),
        withLetters(text.replaceAll('1', 'l')),
        text.replace(/[a-z]/gi, (letter) =>
          String.fromCharCode(letter.charCodeAt(0) + (/[a-m]/i.test(letter) ? HALF_ALPHABET : -HALF_ALPHABET)),
        ),
      ]
    : [];

/**
 * Words in which a digit or a sign replaces a letter, and words in ROT13, for names that are too short to search for
 * within others.
 */
export const decipheredWords = (text: string): readonly string[] =>
  text.split(/[^\p{L}\p{N}$!]+/u).flatMap((word) => {
    const [letters = '', others = '', rotated = ''] = decipherings(word);
    return [...(letters === word ? [] : [letters, others]), ...(rotated.length < SHORTEST_ROTATED ? [] : [rotated])];
  });

/** Three letters in ROT13 may be a word by chance. */
const SHORTEST_ROTATED = 4;

const TWO_LETTERS = /[a-z][^a-z]*[a-z]/i;

const withLetters = (text: string): string => text.replace(/[0134578$!]/g, (sign) => LETTER_LIKE[sign] ?? sign);

const LETTER_LIKE: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  $: 's',
  '!': 'i',
};
const HALF_ALPHABET = 13;

/** The ways in which URLs, HTML, JSON and mail encode characters. */
const decodings = (text: string): readonly string[] => [
  decodePercent(text),
  ...decodeBase64(text),
  ...decodeBase32(text),
  ...decodeHex(text),
  decodeNumbers(text),
];

/** Decoded text that makes no sense does not count. */
export const isText = (text: string): boolean => text !== '' && !/[\p{C}\ufffd]/u.test(text);

/** Leaves what is not UTF-8; decodes repeatedly, as in `%2540`. */
const decodePercent = (text: string): string => {
  let decoded = text;
  for (let round = 0; round < 3 && decoded.includes('%'); round += 1) {
    decoded = decoded.replace(/(?:%[0-9a-f]{2})+/gi, (run) => utf8(bytesOf(run.replaceAll('%', ''))));
  }
  return decoded;
};

/** `&#64;`, `&#x40;`, `\u0040`, `\x40`, `=40`, and numbers in a row: `106.97.110.101`. */
const decodeNumbers = (text: string): string =>
  text
    .replace(/(?<!\d)\d{2,3}(?:[^\p{L}\p{N}]\d{2,3}){2,}(?!\d)/gu, (run) =>
      run
        .split(/\D/)
        .map((digits) => characterOf(Number(digits)))
        .join(''),
    )
    .replace(/&#(\d{1,6});/g, (_, digits: string) => characterOf(Number(digits)))
    .replace(/(?:&#x|\\u\{?|\\x|=)([0-9a-f]{2,5})[;}]?/gi, (_, digits: string) =>
      characterOf(Number.parseInt(digits, 16)),
    );

const characterOf = (code: number): string => (code > 0x10ffff ? '' : String.fromCodePoint(code));

const decodeBase64 = (text: string): readonly string[] =>
  (text.match(RUN_OF_BASE64) ?? []).flatMap((run) =>
    [0, 1, 2, 3].map((start) => {
      const digits = run.slice(start).replaceAll('-', '+').replaceAll('_', '/');
      const whole = digits.length % 4 === 1 ? digits.slice(0, -1) : digits;
      return utf8(Uint8Array.from(atob(whole), (character) => character.charCodeAt(0)));
    }),
  );

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * RFC 4648, section 6. Eight digits encode five octets, so a name may begin at any of eight places. Every long word can
 * be decoded in this way, so only results that make sense count.
 */
const decodeBase32 = (text: string): readonly string[] =>
  (text.match(RUN_OF_BASE32) ?? []).flatMap((run) => {
    const bits = Array.from(run.toLowerCase(), (digit) => BASE32.indexOf(digit).toString(2).padStart(5, '0')).join('');
    return [0, 1, 2, 3, 4, 5, 6, 7]
      .map((start) =>
        utf8(Uint8Array.from(bits.slice(start * 5).match(/.{8}/g) ?? [], (octet) => Number.parseInt(octet, 2))),
      )
      .filter(isText);
  });

const decodeHex = (text: string): readonly string[] =>
  (text.match(RUN_OF_HEX) ?? []).flatMap((run) => {
    const digits = run.replace(/[:\s]/g, '');
    return [utf8(bytesOf(digits)), utf8(bytesOf(digits.slice(1)))];
  });

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from({ length: Math.floor(hex.length / 2) }, (_, index) =>
    Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16),
  );

/** UTF-16 of Latin letters is UTF-8 with a zero octet each. */
const utf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes.filter((byte) => byte !== 0));
