import { readDeclaration } from './declaration.ts';

/** The encoding in which to read bytes, and how it was determined. */
export interface Encoding {
  /** Its name in the Encoding Standard (https://encoding.spec.whatwg.org/#names-and-labels); null for an unknown one. */
  readonly name: string | null;
  /** One of the same names; null if the document declares none, or an unknown one. */
  readonly declared: string | null;
  readonly hasByteOrderMark: boolean;
  /**
   * Decodes bytes, or a part of them from the start, without an incomplete character at its end. Throws on bytes that
   * are invalid in the encoding.
   */
  readonly decode: (bytes: Uint8Array, isWhole: boolean) => string;
}

/**
 * Detects the encoding as XML 1.0 appendix F says: by the byte order mark, else by the first bytes of UTF-16, else by
 * the declaration, else UTF-8. If bytes that are not UTF-16 declare UTF-16 (a program declared the encoding of its
 * strings), they are invalid: libxml2 and expat refuse such a document.
 */
export const encodingOf = (bytes: Uint8Array): Encoding => {
  const mark = byteOrderMarkOf(bytes);
  const wide = mark ?? wideWithoutMark(bytes);
  const label = declaredIn(bytes, wide);
  const declared = label === null ? null : nameOf(label);
  if (wide !== null) return { name: wide, declared, hasByteOrderMark: mark !== null, decode: decoderOf(wide) };
  if (label === null) return { name: 'utf-8', declared, hasByteOrderMark: false, decode: decoderOf('utf-8') };
  if (declared?.startsWith('utf-16')) return { name: declared, declared, hasByteOrderMark: false, decode: refuse };
  const singleByte = singleByteTable(label);
  return {
    name: declared,
    declared,
    hasByteOrderMark: false,
    decode: singleByte === null ? decoderOf(label) : (part) => decodeByTable(part, singleByte),
  };
};

const byteOrderMarkOf = ([first, second, third]: Uint8Array): string | null => {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
};

const wideWithoutMark = ([first, second]: Uint8Array): string | null => {
  if (first === 0x3c && second === 0) return 'utf-16le';
  return first === 0 && second === 0x3c ? 'utf-16be' : null;
};

/** The encoding that the document declares, as written. A declaration is ASCII only, and `>` ends it. */
const declaredIn = (bytes: Uint8Array, wide: string | null): string | null => {
  const end = bytes.indexOf(0x3e);
  const opening = new TextDecoder(wide ?? 'latin1').decode(bytes.subarray(0, end === -1 ? 0 : end + 2));
  const declaration = readDeclaration(opening);
  return declaration.ok ? declaration.value.encoding : null;
};

const nameOf = (label: string): string | null => {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
};

const refuse = (): never => {
  throw new TypeError('no bytes of this encoding');
};

const decoderOf =
  (label: string): Encoding['decode'] =>
  (bytes, isWhole) =>
    new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: !isWhole });

/** Names of US-ASCII (RFC 1345), which the Encoding Standard reads as windows-1252. */
const ASCII =
  /^(?:us-ascii|ascii|us|iso646-us|iso_646\.irv:1991|ansi_x3\.4-19(?:68|86)|iso-ir-6|ibm367|cp367|csascii)$/i;

/** Names of the ISO 8859 parts that the Encoding Standard reads as a windows code page: they differ in 0x80 to 0x9F. */
const ISO_8859 =
  /^(?:iso[-_]?8859[-_]?(?:1|9|11)(?::\d{4})?|latin[15]|l[15]|iso-ir-1(?:00|48)|ibm819|cp819|csisolatin[15]|tis-620)$/i;

const WINDOWS_1252 = /^(?:windows-1252|cp1252|x-cp1252)$/i;

/**
 * 0x80 to 0x9F in windows-1252, which node reads as the control characters of ISO 8859-1
 * (https://github.com/nodejs/node/issues/56542).
 */
const WINDOWS_1252_80_TO_9F = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The character for each byte, null for none; null if a TextDecoder reads the encoding with this label correctly. */
const singleByteTable = (label: string): readonly (string | null)[] | null => {
  const isAscii = ASCII.test(label);
  const isWindows = WINDOWS_1252.test(label);
  if (!isAscii && !isWindows && !ISO_8859.test(label)) return null;
  return Array.from({ length: 256 }, (_, byte) => {
    const character = String.fromCharCode(byte);
    if (byte < 0x80) return character;
    if (isAscii) return null;
    if (byte < 0xa0) return isWindows ? (WINDOWS_1252_80_TO_9F[byte - 0x80] ?? null) : character;
    return decodedByte(label, byte);
  });
};

const decodedByte = (label: string, byte: number): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(Uint8Array.of(byte));
  } catch {
    return null;
  }
};

const decodeByTable = (bytes: Uint8Array, table: readonly (string | null)[]): string =>
  Array.from(bytes, (byte) => {
    const character = table[byte] ?? null;
    if (character === null) throw new TypeError('no character of this encoding');
    return character;
  }).join('');
