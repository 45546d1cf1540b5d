import { readingsOf } from './personal/readings.ts';

/** AWS's own request IDs, as its AuthnRequests carry them. In the alphabet of base32 alone it may be a text in that encoding. */
const OF_AWS = /^aws_(?![A-Z2-7]+$)[A-Za-z0-9]{32}$/;
/** What products write in front, as an ID may not begin with a digit: any other letters may be somebody's. */
const BEFORE = '(?:_|a|id|id-|id_|ID-|ID_|pfx|R|s2)?';
const UUID = new RegExp(`^${BEFORE}[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$`);
const HEXADECIMAL = new RegExp(`^${BEFORE}[0-9a-fA-F]{20,64}$`);
/** Okta's. */
const DIGITS = /^id\d{17,32}$/;

/**
 * Whether a text is of a shape that programs give to what they number, so that no person can have chosen it: AWS's own
 * IDs, UUIDs, digests. What is text once it is decoded is not.
 */
export const isMachineMade = (text: string): boolean =>
  OF_AWS.test(text) || ((UUID.test(text) || HEXADECIMAL.test(text) || DIGITS.test(text)) && !isTextWithin(text));

/** Octets drawn at random are letters, digits and marks one time in three; most of them never are. */
const isTextWithin = (text: string): boolean =>
  readingsOf(text.replaceAll('-', ''))
    .slice(1)
    .some((reading) => reading !== text && reading.length >= 6 && isMostlyReadable(reading));

const isMostlyReadable = (reading: string): boolean =>
  (reading.match(/[\p{L}\p{N} .@_+-]/gu) ?? []).length > reading.length * 0.85;
