import { fail, type Result, succeed } from '../result.ts';
import { type Encoding, encodingOf } from './encoding.ts';
import { errorAt, errorOfWhole, type XmlError } from './error.ts';
import { limits } from './limits.ts';

/** A document's text, and the encoding that it was read in; null for a text that was already decoded. */
export interface DecodedXml {
  readonly text: string;
  readonly encoding: Encoding | null;
}

/**
 * Decodes bytes to text, as XML requires before parsing: in the encoding that the document declares, refusing invalid
 * bytes (a decoder that repairs them would show other text than was signed), without the byte order mark, and with `\n`
 * as line ends (XML 1.0 section 2.11). A text counts as already decoded, whatever encoding it declares. Errors:
 * `too-large`, `other-encoding` for one that the Encoding Standard does not know, `not-utf-8` and `not-in-encoding`
 * with the place of the first bad byte.
 */
export const decodeXml = (input: Uint8Array | string): Result<DecodedXml, XmlError> => {
  if (input.length > limits.size) return fail(errorOfWhole('too-large'));
  if (typeof input === 'string') return succeed({ text: tidy(input), encoding: null });
  const encoding = encodingOf(input);
  if (encoding.name === null) return fail(errorOfWhole('other-encoding'));
  try {
    return succeed({ text: tidy(encoding.decode(input, true)), encoding });
  } catch {
    return fail(notInEncoding(input, encoding));
  }
};

const tidy = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/**
 * Finds the first byte that is invalid in the encoding, which is at the end of the longest prefix that decodes, by
 * binary search.
 */
const notInEncoding = (bytes: Uint8Array, encoding: Encoding): XmlError => {
  let sound = 0;
  let unsound = bytes.length + 1;
  while (unsound - sound > 1) {
    const middle = Math.floor((sound + unsound) / 2);
    if (decodedPart(bytes.subarray(0, middle), encoding) === null) unsound = middle;
    else sound = middle;
  }
  const text = tidy(decodedPart(bytes.subarray(0, sound), encoding) ?? '');
  return encoding.name === 'utf-8'
    ? errorAt(text, { reason: 'not-utf-8', offset: text.length })
    : { ...errorAt(text, { reason: 'not-in-encoding', offset: text.length }), encoding: encoding.name };
};

const decodedPart = (bytes: Uint8Array, encoding: Encoding): string | null => {
  try {
    return encoding.decode(bytes, false);
  } catch {
    return null;
  }
};
