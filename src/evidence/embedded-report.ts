/** How a report begins, in Markdown, in plain text, or copied from either as it is shown. */
const BEGINNING = /\{\s{0,8}"format":\s{0,8}"its-the-saml\/report"/g;
const IN_HTML = / id="its-the-saml-report" value="([^"]*)"/;
const ENTITIES: Readonly<Record<string, string>> = { quot: '"', '#39': "'", lt: '<', gt: '>', amp: '&' };

/**
 * The JSON of the reports that a rendering carries: in a marked block in Markdown and text, in an element in HTML. Mail
 * programs quote lines with `>` and break long ones; both are undone.
 *
 * @returns each as a text to be parsed; empty if there is none
 */
export const embeddedReports = (text: string): readonly string[] => {
  if (/^\s*<!doctype html>/i.test(text)) {
    const [, value] = IN_HTML.exec(text) ?? [];
    return value === undefined
      ? []
      : [value.replace(/&(quot|#39|lt|gt|amp);/g, (_, name: string) => ENTITIES[name] ?? '')];
  }
  if (/^\s*</.test(text)) return [];
  const plain = text.replace(/\r\n?/g, '\n').replace(/^(?:> ?)+/gm, '');
  const found: string[] = [];
  let end = 0;
  for (const { index } of plain.matchAll(BEGINNING)) {
    if (index < end) continue;
    end = endOfObject(plain, index);
    found.push(plain.slice(index, end).replace(/\n/g, ' '));
  }
  return found;
};

/** Where the object that begins here ends; braces within strings do not count. */
const endOfObject = (text: string, start: number): number => {
  let depth = 0;
  let isInString = false;
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (isInString) {
      if (character === '\\') at += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
};
