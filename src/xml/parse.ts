import { fail, type Result, succeed } from '../result.ts';
import { buildDocument } from './build.ts';
import { endOfDeclaration } from './declaration.ts';
import { decodeXml } from './decode.ts';
import { errorAt, errorOfWhole, type XmlError } from './error.ts';
import { findMismatchedTag, readNodes } from './library.ts';
import { coverWithTokens } from './tokens.ts';
import type { XmlDocument } from './tree.ts';

/**
 * Reads an XML 1.0 document with namespaces: bytes in UTF-8, or text decoded already. Never throws, never hangs: time is linear
 * in the input's length, which is bounded, as are depth, attributes and namespaces (limits.ts).
 *
 * Refuses everything that is not well-formed or not namespace-well-formed, and, though XML allows them and SAML
 * needs none of them: DOCTYPE (SAML bindings forbid it nowhere, but entities are how such parsers are attacked), processing
 * instructions, other versions than 1.0, other encodings than UTF-8, names with characters outside the basic plane, and the names
 * `__proto__`, `constructor` and `prototype`.
 *
 * Errors carry line and column where a place can be named, and never a piece of the input.
 */
export const parseXml = (input: Uint8Array | string): Result<XmlDocument, XmlError> => {
  const decoded = decodeXml(input);
  return decoded.ok ? parseText(decoded.value) : decoded;
};

/** XML 1.0 section 2.2. With the `u` flag a lone surrogate matches as well. */
const forbiddenCharacter = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

const parseText = (text: string): Result<XmlDocument, XmlError> => {
  const forbidden = text.search(forbiddenCharacter);
  if (forbidden !== -1) return fail(errorAt(text, { reason: 'forbidden-character', offset: forbidden }));
  const start = endOfDeclaration(text);
  if (!start.ok) return fail(errorAt(text, start.error));
  const covered = coverWithTokens(text, start.value);
  if (!covered.ok) return fail(errorAt(text, covered.error));
  const body = blankUpTo(text, start.value);
  const mismatch = findMismatchedTag(body);
  if (mismatch !== null) return fail({ ...errorOfWhole('not-well-formed'), ...mismatch });
  const built = buildDocument(readNodes(body), covered.value.startTags);
  return built.ok ? succeed(built.value) : fail(errorAt(text, built.error));
};

/** The text with the characters up to here made white space, so that every place after them keeps its line and column. */
const blankUpTo = (text: string, end: number): string => text.slice(0, end).replace(/[^\n]/g, ' ') + text.slice(end);
