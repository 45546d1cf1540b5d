/** Character references that IdPs write in a form's URL or message; all others stay as they are. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  plus: '+',
  equals: '=',
  sol: '/',
  colon: ':',
  period: '.',
};

/**
 * The attributes of one HTML tag, with lower-case names and character references resolved.
 *
 * @param tag the text after `<`, from the element's name on
 */
export const parseHtmlAttributes = (tag: string): Readonly<Record<string, string | undefined>> => {
  const attributes: Record<string, string> = Object.create(null);
  let at = skipWhile(tag, 0, (character) => /[\w-]/.test(character));
  while (at < tag.length && tag.charAt(at) !== '>') {
    const start = skipWhile(tag, at, (character) => /[\s/]/.test(character));
    const end = skipWhile(tag, start, (character) => /[^\s=>/]/.test(character));
    const equals = skipWhile(tag, end, (character) => /\s/.test(character));
    const name = tag.slice(start, end).toLowerCase();
    if (tag.charAt(equals) !== '=') {
      at = Math.max(end, start + 1);
      continue;
    }
    const value = readValue(
      tag,
      skipWhile(tag, equals + 1, (character) => /\s/.test(character)),
    );
    attributes[name] ??= resolveReferences(value.text);
    at = value.end;
  }
  return attributes;
};

const skipWhile = (text: string, from: number, matches: (character: string) => boolean): number => {
  let at = from;
  while (at < text.length && matches(text.charAt(at))) at += 1;
  return at;
};

const readValue = (tag: string, start: number): { readonly text: string; readonly end: number } => {
  const quote = tag.charAt(start);
  if (quote !== '"' && quote !== "'") {
    const end = skipWhile(tag, start, (character) => /[^\s>]/.test(character));
    return { text: tag.slice(start, end), end: Math.max(end, start + 1) };
  }
  const closing = tag.indexOf(quote, start + 1);
  const end = closing < 0 ? tag.length : closing;
  return { text: tag.slice(start + 1, end), end: end + 1 };
};

const resolveReferences = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,6}));/gi, (reference, hex, decimal, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? reference;
    const code = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : reference;
  });
