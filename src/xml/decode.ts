import { fail, type Result, succeed } from '../result.ts';
import { errorAt, errorOfWhole, type XmlError } from './error.ts';
import { limits } from './limits.ts';

/**
 * Bytes to text, as XML 1.0 asks before parsing: UTF-8 only and fatally (a decoder that repairs would show other text
 * than was signed), one byte order mark taken off, line ends made `\n` (XML 1.0 section 2.11).
 * A text is taken as decoded already, whatever encoding it declares.
 * Errors: `too-large`, `other-encoding` (named, where it is known), `not-utf-8` with the place of the first bad byte.
 */
export const decodeXml = (input: Uint8Array | string): Result<string, XmlError> => {
  if (input.length > limits.size) return fail(errorOfWhole('too-large'));
  if (typeof input === 'string') return succeed(tidy(input));
  const encoding = otherEncoding(input);
  if (encoding !== null) return fail(encoding);
  try {
    return succeed(tidy(utf8(input)));
  } catch {
    return fail(notUtf8(input));
  }
};

const utf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

const tidy = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/** What the first bytes say (XML 1.0 appendix F), when it is another encoding than UTF-8. */
const otherEncoding = (bytes: Uint8Array): XmlError | null => {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0))
    return errorOfWhole('other-encoding', 'utf-16le');
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
    return errorOfWhole('other-encoding', 'utf-16be');
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^(?:ï»¿)?<\?xml\s[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(opening)?.[1];
  return declared === undefined || /^utf-?8$/i.test(declared)
    ? null
    : errorOfWhole('other-encoding', knownEncoding(declared));
};

/** A name out of the closed list of https://encoding.spec.whatwg.org/#names-and-labels, so that nothing is quoted. */
const knownEncoding = (label: string): string | null => {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
};

/** Names the place of the first byte that is no UTF-8: the end of the longest part that decodes, by halving. */
const notUtf8 = (bytes: Uint8Array): XmlError => {
  let sound = 0;
  let unsound = bytes.length + 1;
  while (unsound - sound > 1) {
    const middle = Math.floor((sound + unsound) / 2);
    if (decodedPart(bytes, middle) === null) unsound = middle;
    else sound = middle;
  }
  const text = tidy(decodedPart(bytes, sound) ?? '');
  return errorAt(text, { reason: 'not-utf-8', offset: text.length });
};

/** The text of the first bytes, a character cut off at their end left out; null where they are no UTF-8. */
const decodedPart = (bytes: Uint8Array, length: number): string | null => {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return decoder.decode(bytes.subarray(0, length), { stream: true });
  } catch {
    return null;
  }
};
