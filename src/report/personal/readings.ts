const RUN_OF_BASE64 = /[A-Za-z0-9+/_-]{4,}/g;
const RUN_OF_HEX = /(?:[0-9A-Fa-f]{2}[:\s]?){3,}/g;

/** A text as it stands, and as it reads once what it is wrapped in is taken off, twice at most. */
export const readingsOf = (text: string): readonly string[] => {
  const once = decodings(text);
  return [...new Set([text, ...once, ...once.filter(isText).flatMap(decodings)])];
};

/** Each way of writing characters as others that URLs, HTML, JSON and mail use. */
const decodings = (text: string): readonly string[] => [
  decodePercent(text),
  ...decodeBase64(text),
  ...decodeHex(text),
  decodeNumbers(text),
];

/** What was decoded and makes no sense is none. */
export const isText = (text: string): boolean => text !== '' && !/[\p{C}\ufffd]/u.test(text);

/** Leaves what is no UTF-8; `%2540` is taken apart as far as it goes. */
const decodePercent = (text: string): string => {
  let decoded = text;
  for (let round = 0; round < 3 && decoded.includes('%'); round += 1) {
    decoded = decoded.replace(/(?:%[0-9a-f]{2})+/gi, (run) => utf8(bytesOf(run.replaceAll('%', ''))));
  }
  return decoded;
};

/** `&#64;`, `&#x40;`, `\u0040`, `\x40`, `=40`. */
const decodeNumbers = (text: string): string =>
  text
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
