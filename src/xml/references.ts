/**
 * References in text and attribute values (XML 1.0 section 4.1). Without a DOCTYPE there are five entities and the character
 * references; fast-xml-parser's own decoding keeps or deletes what XML forbids, so it is switched off and this stands in for it.
 */
const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const reference = /&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|([a-z]+));/y;

/** The offset of the first `&` in a text that begins no reference known here; null where all are sound. */
export const findBadReference = (text: string): number | null => {
  for (let offset = text.indexOf('&'); offset !== -1; offset = text.indexOf('&', offset + 1)) {
    reference.lastIndex = offset;
    const match = reference.exec(text);
    if (match === null || characterOf(match[1], match[2], match[3]) === null) return offset;
  }
  return null;
};

/** Characters decoded at once: `replace` remembers every reference of a text until it has come to its end. */
const STRETCH = 16_384;

/** A text in which `findBadReference` finds nothing, with its references replaced by the characters they stand for. */
export const decodeReferences = (text: string): string => {
  if (!text.includes('&')) return text;
  const decoded: string[] = [];
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('&', start + STRETCH);
    const end = next === -1 ? text.length : next;
    decoded.push(decodeStretch(text.slice(start, end)));
    start = end;
  }
  return decoded.join('');
};

const decodeStretch = (text: string): string =>
  text.replace(
    /&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|([a-z]+));/g,
    (whole, hexadecimal?: string, decimal?: string, entity?: string) =>
      characterOf(hexadecimal, decimal, entity) ?? whole,
  );

/** An attribute's literal value normalised as XML 1.0 section 3.3.3 says: white space first, so that `&#10;` survives. */
export const normalizeAttributeValue = (literal: string): string => decodeReferences(literal.replace(/[\t\n\r]/g, ' '));

const characterOf = (
  hexadecimal: string | undefined,
  decimal: string | undefined,
  entity: string | undefined,
): string | null => {
  if (entity !== undefined) return entities.get(entity) ?? null;
  const codePoint = hexadecimal !== undefined ? Number.parseInt(hexadecimal, 16) : Number.parseInt(decimal ?? '', 10);
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
