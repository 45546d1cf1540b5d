import { fail, type Result, succeed } from '../result.ts';
import type { XmlFault } from './error.ts';

/** What an XML declaration says (XML 1.0 section 2.8). */
export interface Declaration {
  /** `1.0` if there is no declaration. */
  readonly version: string;
  /** The encoding's name as written; null if none is declared. */
  readonly encoding: string | null;
  /** The offset after the declaration; 0 if there is none. */
  readonly end: number;
}

const space = '[ \\t\\r\\n]+';
const equals = '[ \\t\\r\\n]*=[ \\t\\r\\n]*';
const declaration = new RegExp(
  `^<\\?xml${space}version${equals}(?:"(1\\.[0-9]+)"|'(1\\.[0-9]+)')` +
    `(?:${space}encoding${equals}(?:"([A-Za-z][\\w.-]*)"|'([A-Za-z][\\w.-]*)'))?` +
    `(?:${space}standalone${equals}(?:"(?:yes|no)"|'(?:yes|no)'))?[ \\t\\r\\n]*\\?>`,
);

/**
 * Reads a text's XML declaration. A document of version 1.1, or of any other 1.x, is read by the rules of 1.0, as XML
 * 1.0 (fifth edition, section 2.8) says.
 */
export const readDeclaration = (text: string): Result<Declaration, XmlFault> => {
  const match = declaration.exec(text);
  if (match !== null) {
    const [whole, version1, version2, encoding1, encoding2] = match;
    return succeed({
      version: version1 ?? version2 ?? '',
      encoding: encoding1 ?? encoding2 ?? null,
      end: whole.length,
    });
  }
  return /^<\?xml[ \t\r\n?]/.test(text)
    ? fail({ reason: 'declaration-malformed', offset: 0 })
    : succeed({ version: '1.0', encoding: null, end: 0 });
};
