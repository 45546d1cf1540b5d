/** Bytes as hexadecimal and base64, in which digests, certificates and signature values are written. */

/** Lower-case hexadecimal without separators. */
export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Base64 (RFC 4648 section 4) with padding and without line breaks. */
export const toBase64 = (bytes: Uint8Array): string => {
  const characters: string[] = [];
  for (const byte of bytes) characters.push(String.fromCharCode(byte));
  return btoa(characters.join(''));
};

/**
 * Base64 as XML Schema and PEM write it: the standard alphabet, XML white space anywhere, padding at the end or left out.
 * Null for anything else, including an empty text.
 */
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> | null => {
  const compact = text.replaceAll(/[ \t\r\n]/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(compact)) {
    return null;
  }
  const unpadded = compact.replace(/={1,2}$/, '');
  if (unpadded.length % 4 === 1 || (unpadded.length !== compact.length && compact.length % 4 !== 0)) {
    return null;
  }
  return bytesOfBinary(atob(unpadded));
};

/** The bytes that a binary string has as characters. A loop, as `Uint8Array.from` with a function takes many times as long. */
export const bytesOfBinary = (binary: string): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
};

/** The UTF-8 text that a base64 text encodes, read like `fromBase64`; null if it is not base64. */
export const textFromBase64 = (text: string): string | null => {
  const bytes = fromBase64(text);
  return bytes && new TextDecoder().decode(bytes);
};

/** Whether both contain the same bytes. */
export const equalBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);
