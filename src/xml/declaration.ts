import { fail, type Result, succeed } from '../result.ts';
import type { XmlFault } from './error.ts';

const space = '[ \\t\\n]+';
const equals = '[ \\t\\n]*=[ \\t\\n]*';
const declaration = new RegExp(
  `^<\\?xml${space}version${equals}(?:"1\\.0"|'1\\.0')` +
    `(?:${space}encoding${equals}(?:"[A-Za-z][\\w.-]*"|'[A-Za-z][\\w.-]*'))?` +
    `(?:${space}standalone${equals}(?:"(?:yes|no)"|'(?:yes|no)'))?[ \\t\\n]*\\?>`,
);

/** Where the text goes on after its XML declaration (XML 1.0 section 2.8), 0 where it has none. Version 1.0 only. */
export const endOfDeclaration = (text: string): Result<number, XmlFault> => {
  const match = declaration.exec(text);
  if (match !== null) return succeed(match[0].length);
  return /^<\?xml[ \t\n?]/.test(text) ? fail({ reason: 'declaration-malformed', offset: 0 }) : succeed(0);
};
