import { fail, type Result, succeed } from '../result.ts';
import { limits } from '../xml/limits.ts';
import { decodeBase64 } from './base64.ts';
import { looksLikeForm, readForm, type SamlField } from './form.ts';
import { compressionOf, inflate } from './inflate.ts';
import { decodePercent } from './percent.ts';
import { type Undecodable, undecodable } from './undecodable.ts';

/** The encodings around the XML that were removed. `percent` is percent-encoding beyond that of a form or a URL. */
export type Wrapping = 'form' | 'url' | 'percent' | 'base64' | 'base64url' | 'deflate' | 'zlib' | 'gzip';

export interface DecodedMessage extends Wrappings {
  /** Bytes or text, whichever the innermost wrapping contained; not parsed, encoding not checked. */
  readonly xml: Uint8Array | string;
}

/** What a message was wrapped in. */
export interface Wrappings {
  /** Outermost first. */
  readonly wrappings: readonly Wrapping[];
  /** False if a base64 text has fewer `=` at its end than its length requires. */
  readonly isPadded: boolean;
  /** The form's or query's parameter it came from; null if it came without. */
  readonly field: SamlField | null;
  readonly relayState: string | null;
}

const NOTHING: Wrappings = { wrappings: [], isPadded: true, field: null, relayState: null };

/** In characters or bytes: enough for as much XML as src/xml reads, in base64 and percent-encoded, within a form. */
const MAX_INPUT = 2 * limits.size;
const MAX_PERCENT_PASSES = 3;

/**
 * Unwraps a message of the HTTP-POST or HTTP-Redirect binding (saml-bindings 3.4, 3.5) in any form in which people copy
 * it: XML, base64 (with line breaks, URL-safe, without padding), deflated, a field's value, a form body, a whole URL,
 * percent-encoded too often.
 *
 * @param input text, or a file's bytes
 * @returns the XML and the wrapping that was removed, or the layer that failed and where
 */
export const decodeMessage = (input: Uint8Array | string): Result<DecodedMessage, Undecodable> => {
  if (input.length > MAX_INPUT) return fail(undecodable('size', 'too-large'));
  if (typeof input === 'string') return unwrap(input, NOTHING);
  const text = readUtf8(input);
  return text === null || startsLikeXml(input) ? unwrapBytes(input, NOTHING) : unwrap(text, NOTHING);
};

const unwrap = (text: string, taken: Wrappings): Result<DecodedMessage, Undecodable> => {
  if (text.trim() === '') return fail(undecodable('form', 'empty'));
  if (/^\s*</.test(text)) return succeed({ xml: text, ...taken });
  if (looksLikeForm(text)) return unwrapForm(text, taken);
  if (text.includes('%')) return unwrapPercent(text, taken);
  const decoded = decodeBase64(text);
  if (!decoded.ok) return decoded;
  const { bytes, alphabet, isPadded } = decoded.value;
  return unwrapBytes(bytes, { ...take(taken, alphabet), isPadded });
};

const unwrapForm = (text: string, taken: Wrappings): Result<DecodedMessage, Undecodable> => {
  const form = taken.field === null ? readForm(text) : null;
  if (!form) return fail(undecodable('form', 'no-saml-field'));
  const { field, relayState } = form;
  return unwrap(form.value, { ...take(taken, form.from), field, relayState });
};

const unwrapPercent = (text: string, taken: Wrappings): Result<DecodedMessage, Undecodable> => {
  const passes = taken.wrappings.filter((wrapping) => wrapping === 'percent').length;
  if (passes === MAX_PERCENT_PASSES) return fail(undecodable('percent', 'percent-malformed', text.indexOf('%')));
  const decoded = decodePercent(text);
  return decoded.ok ? unwrap(decoded.value, take(taken, 'percent')) : decoded;
};

const unwrapBytes = (bytes: Uint8Array, taken: Wrappings): Result<DecodedMessage, Undecodable> => {
  const asTheyAre = succeed({ xml: bytes, ...taken });
  if (startsLikeXml(bytes) && beginsAsUtf8(bytes)) return asTheyAre;
  // Bytes that are not UTF-8 may still be compressed data that happens to begin like XML; if not, src/xml names the
  // fault.
  const compression = compressionOf(bytes);
  const inflated = inflate(bytes, compression, limits.size);
  if (inflated.ok) return succeed({ xml: inflated.value, ...take(taken, compression) });
  return startsLikeXml(bytes) ? asTheyAre : inflated;
};

const take = (taken: Wrappings, wrapping: Wrapping): Wrappings => ({
  ...taken,
  wrappings: [...taken.wrappings, wrapping],
});

/** `<` after white space and a byte order mark, of UTF-8 or of UTF-16, which also begins with `<` and NUL. */
const startsLikeXml = (bytes: Uint8Array): boolean => {
  const start = Array.from(bytes.subarray(0, 64), (byte) => String.fromCharCode(byte)).join('');
  return /^(?:\xef\xbb\xbf)?[\t\n\r ]*<|^(?:\xfe\xff|\xff\xfe|\0<)/.test(start);
};

/** So much of compressed data is never UTF-8, and what follows is read once only, as XML. */
const beginsAsUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, 1024), { stream: bytes.length > 1024 });
    return true;
  } catch {
    return false;
  }
};

const readUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};
