import { Inflate, type ZStream } from 'pako';
import { fail, type Result, succeed } from '../result.ts';
import { type Undecodable, undecodable } from './undecodable.ts';

export type Compression = 'deflate' | 'zlib' | 'gzip';

/** Deflate expands one byte to at most 1032, so a slice cannot grow by more than half a megabyte before it is counted. */
const SLICE = 512;

/**
 * The compression that the first bytes announce: gzip (RFC 1952) and zlib (RFC 1950) have a header; the bare DEFLATE
 * (RFC 1951) of HTTP-Redirect (saml-bindings 3.4.4.1) has none.
 */
export const compressionOf = (bytes: Uint8Array): Compression => {
  const [first = 0, second = 0] = bytes;
  if (first === 0x1f && second === 0x8b) return 'gzip';
  if ((first & 0x0f) === 8 && first >> 4 <= 7 && (first * 256 + second) % 31 === 0) return 'zlib';
  return 'deflate';
};

/**
 * Inflates, and stops as soon as the output passes the bound.
 *
 * @param bytes the whole compressed stream, with nothing after it
 * @param bound largest output in bytes
 * @returns the bytes, or `inflate-failed` or `inflate-too-large` with the offset of the compressed byte that was
 *   reached
 */
export const inflate = (
  bytes: Uint8Array,
  compression: Compression,
  bound: number,
): Result<Uint8Array<ArrayBuffer>, Undecodable> => {
  const inflater = new Inflate({ raw: compression === 'deflate' });
  const reading: { stream: ZStream | null } = { stream: null };
  inflater.onStart = (stream) => {
    reading.stream = stream;
  };
  let consumed = 0;
  for (let start = 0; start < bytes.length && !inflater.ended; start += SLICE) {
    const slice = bytes.subarray(start, start + SLICE);
    inflater.push(slice, start + SLICE >= bytes.length);
    consumed = start + slice.length - (reading.stream?.avail_in ?? 0);
    if ((reading.stream?.total_out ?? 0) > bound) return fail(undecodable('inflate', 'inflate-too-large', consumed));
  }
  if (!inflater.ended || inflater.err !== 0 || consumed < bytes.length) {
    return fail(undecodable('inflate', 'inflate-failed', consumed));
  }
  return succeed(inflater.result);
};
