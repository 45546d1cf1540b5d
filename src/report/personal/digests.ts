import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64, toHex } from '../../bytes.ts';

/**
 * A text's digests in hexadecimal and in unpadded base64, which programs use to number people. WebCrypto has no MD5 and
 * answers asynchronously, but a report is a pure function of its diagnosis.
 */
export const digestsOf = (text: string): readonly string[] => {
  const bytes = new TextEncoder().encode(text);
  return [md5, sha1, sha256].flatMap((digest) => {
    const value = digest(bytes);
    return [toHex(value), toBase64(value).replaceAll('=', '')];
  });
};
