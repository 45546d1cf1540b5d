/** Elements whose content is not visible; a sign-in page's scripts contain the headings of all failures. */
const UNSEEN = ['script', 'style', 'template', 'noscript'];

/**
 * The text that a page shows, one line for each run between tags, which is enough to look for a heading. One pass,
 * because recorded pages may be hostile.
 */
export const visibleText = (html: string): string => {
  const lines: string[] = [];
  let unseen: string | null = null;
  for (const piece of html.split('<')) {
    const name = /^\/?[a-z][a-z0-9]*/i.exec(piece)?.[0].toLowerCase() ?? '';
    if (unseen === null && UNSEEN.includes(name)) unseen = name;
    else if (unseen !== null && name === `/${unseen}`) unseen = null;
    if (unseen === null) lines.push(piece.slice(piece.indexOf('>') + 1).trim());
  }
  return lines.map(withoutReferences).join('\n');
};

/** The character references that occur in AWS's headings. */
const withoutReferences = (text: string): string =>
  text
    .replace(/&(?:apos|#39|#x27);/gi, "'")
    .replace(/&(?:rsquo|#8217|#x2019);/gi, '’')
    .replace(/&nbsp;/gi, ' ');
