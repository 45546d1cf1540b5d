import { fail, type Result, succeed } from '../result.ts';
import { buildDocument } from './build.ts';
import { readDeclaration } from './declaration.ts';
import { type DecodedXml, decodeXml } from './decode.ts';
import { errorAt, type XmlError } from './error.ts';
import { readNodes } from './library.ts';
import { withStandIns } from './stand-ins.ts';
import { coverWithTokens } from './tokens.ts';
import type { XmlDocument } from './tree.ts';

/**
 * Reads an XML document with namespaces: bytes in the encoding that they declare, or already decoded text. Never
 * throws, never hangs: time is linear in the input's length, which is bounded, as are depth, attributes and namespaces
 * (limits.ts).
 *
 * Refuses everything that is not well-formed or not namespace-well-formed. Refuses a DOCTYPE too, although XML allows
 * it and the SAML bindings do not forbid it, because attackers use its entities against parsers, and no message needs
 * one.
 *
 * Errors carry line and column where a place can be named, and never a piece of the input.
 */
export const parseXml = (input: Uint8Array | string): Result<XmlDocument, XmlError> => {
  const decoded = decodeXml(input);
  return decoded.ok ? parseText(decoded.value) : decoded;
};

/** XML 1.0 section 2.2. With the `u` flag a lone surrogate matches as well. */
const forbiddenCharacter = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

const parseText = ({ text, encoding }: DecodedXml): Result<XmlDocument, XmlError> => {
  const forbidden = text.search(forbiddenCharacter);
  if (forbidden !== -1) return fail(errorAt(text, { reason: 'forbidden-character', offset: forbidden }));
  const declaration = readDeclaration(text);
  if (!declaration.ok) return fail(errorAt(text, declaration.error));
  const { version, end } = declaration.value;
  const covered = coverWithTokens(text, end);
  if (!covered.ok) return fail(errorAt(text, covered.error));
  const { standIns } = covered.value;
  const built = buildDocument(readNodes(withStandIns(text, end, standIns)), covered.value);
  if (!built.ok) return fail(errorAt(text, built.error));
  const source = {
    version,
    encoding: encoding?.name ?? null,
    declaredEncoding: encoding?.declared ?? null,
    hasByteOrderMark: encoding?.hasByteOrderMark ?? false,
    hasProcessingInstruction: standIns.instructions.length > 0,
  };
  return succeed({ ...built.value, source });
};
