/**
 * References in text and attribute values (XML 1.0 section 4.1). Without a DOCTYPE there are five entities and the character
 * references; fast-xml-parser's own decoding keeps or deletes what XML forbids, so it is switched off and this code replaces it.
 */
const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The offset of the first `&` in a text that does not begin a known reference; null if all references are valid. */
export const findBadReference = (text: string): number | null => {
  for (let offset = text.indexOf('&'); offset !== -1; offset = text.indexOf('&', offset + 1)) {
    if (referenceAt(text, offset) === null) return offset;
  }
  return null;
};

/** Replaces the references in a text with their characters; `findBadReference` must find nothing in the text. */
export const decodeReferences = (text: string): string => {
  const parts: string[] = [];
  let start = 0;
  for (let offset = text.indexOf('&'); offset !== -1; offset = text.indexOf('&', start)) {
    const reference = referenceAt(text, offset);
    if (reference === null) break;
    parts.push(text.slice(start, offset), reference.character);
    start = reference.end;
  }
  if (start === 0) return text;
  parts.push(text.slice(start));
  return parts.join('');
};

/** An attribute's literal value normalised as XML 1.0 section 3.3.3 says: white space first, so that `&#10;` survives. */
export const normalizeAttributeValue = (literal: string): string => decodeReferences(literal.replace(/[\t\n\r]/g, ' '));

const numeric = /^#(?:x([0-9A-Fa-f]+)|([0-9]+))$/;

/** The character that the reference at this place means, and where the reference ends; null if there is none. */
const referenceAt = (text: string, offset: number): { readonly character: string; readonly end: number } | null => {
  const semicolon = text.indexOf(';', offset);
  if (semicolon === -1) return null;
  const name = text.slice(offset + 1, semicolon);
  const character = entities.get(name) ?? characterOf(name);
  return character === null ? null : { character, end: semicolon + 1 };
};

const characterOf = (name: string): string | null => {
  const [, hexadecimal, decimal = ''] = numeric.exec(name) ?? [];
  const codePoint = hexadecimal === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal, 16);
  return isXmlCharacter(codePoint) ? String.fromCodePoint(codePoint) : null;
};

/** XML 1.0 section 2.2. */
const isXmlCharacter = (codePoint: number): boolean =>
  codePoint === 0x9 ||
  codePoint === 0xa ||
  codePoint === 0xd ||
  (codePoint >= 0x20 && codePoint <= 0xd7ff) ||
  (codePoint >= 0xe000 && codePoint <= 0xfffd) ||
  (codePoint >= 0x10000 && codePoint <= 0x10ffff);
