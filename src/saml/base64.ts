import { bytesOfBinary } from '../bytes.ts';
import { fail, type Result, succeed } from '../result.ts';
import { type Undecodable, undecodable } from './undecodable.ts';

export interface DecodedBase64 {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** `base64url` where it has a character of the URL-safe alphabet. */
  readonly alphabet: 'base64' | 'base64url';
  /** Whether it ends with as many `=` as its length requires. */
  readonly isPadded: boolean;
}

const FOREIGN = /[^A-Za-z0-9+/_=\t\n\f\r -]/;
const WHITE_SPACE = /[\t\n\f\r ]/g;

/**
 * Base64 (RFC 4648 sections 4 and 5) as SAML messages carry it: with line breaks and spaces anywhere, in the standard
 * or the URL-safe alphabet, with or without padding.
 *
 * @returns the bytes, or `base64-malformed` with the offset of the first character that does not belong there; the
 * text's length if its end is missing
 */
export const decodeBase64 = (text: string): Result<DecodedBase64, Undecodable> => {
  const malformed = (offset: number) => fail(undecodable('base64', 'base64-malformed', offset));
  const foreign = text.search(FOREIGN);
  if (foreign >= 0) return malformed(foreign);

  const padding = text.indexOf('=');
  const body = padding < 0 ? text : text.slice(0, padding);
  const digits = body.replace(WHITE_SPACE, '');
  if (digits.length % 4 === 1) return malformed(body.length);

  let missing = (4 - (digits.length % 4)) % 4;
  for (let offset = body.length; offset < text.length; offset++) {
    const character = text.charAt(offset);
    if (character === '=') missing--;
    if (missing < 0 || /[A-Za-z0-9+/_-]/.test(character)) return malformed(offset);
  }

  const isUrlSafe = /[-_]/.test(digits);
  const standard = isUrlSafe ? digits.replaceAll('-', '+').replaceAll('_', '/') : digits;
  return succeed({
    bytes: bytesOfBinary(atob(standard)),
    alphabet: isUrlSafe ? 'base64url' : 'base64',
    isPadded: missing === 0,
  });
};
