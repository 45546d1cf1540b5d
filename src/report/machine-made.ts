import { readingsOf } from './personal/readings.ts';

/**
 * AWS's own request IDs, as in its AuthnRequests. One that uses only the alphabet of base32 may be a text in that
 * encoding.
 */
const OF_AWS = /^aws_(?![A-Z2-7]+$)[A-Za-z0-9]{32}$/;
/** Prefixes that products write because an ID must not begin with a digit. Any other letters may be personal. */
const BEFORE = '(?:_|a|id|id-|id_|ID-|ID_|pfx|R|s2)?';
const UUID = new RegExp(`^${BEFORE}[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$`);
const HEXADECIMAL = new RegExp(`^${BEFORE}[0-9a-fA-F]{20,64}$`);
/** Okta's ids. */
const DIGITS = /^id\d{17,32}$/;

/**
 * Whether a text has a shape that programs give to identifiers, so that no person can have chosen it: AWS's own IDs,
 * UUIDs, digests. An identifier that decodes to text does not count.
 */
export const isMachineMade = (text: string): boolean =>
  OF_AWS.test(text) || ((UUID.test(text) || HEXADECIMAL.test(text) || DIGITS.test(text)) && !isTextWithin(text));

/**
 * A random octet is a letter, a digit or a punctuation mark one time in three, so random data rarely consists mostly of
 * these.
 */
const isTextWithin = (text: string): boolean =>
  readingsOf(text.replaceAll('-', ''))
    .slice(1)
    .some((reading) => reading !== text && reading.length >= 6 && isMostlyReadable(reading));

const isMostlyReadable = (reading: string): boolean =>
  (reading.match(/[\p{L}\p{N} .@_+-]/gu) ?? []).length > reading.length * 0.85;
