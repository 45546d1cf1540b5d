/** Zstandard in WebAssembly: the same bytes on every machine, also on those whose Node.js has no Zstandard of its own. */
import { Zstd } from '@hpcc-js/wasm-zstd';
import { cached } from './cached.mjs';

/** The highest level, because the page is made once and loaded often. */
const SMALLEST = 22;

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<Uint8Array>} the bytes as one frame (RFC 8878)
 */
export function zstd(bytes) {
  return cached('@hpcc-js/wasm-zstd', { level: SMALLEST }, bytes, async () =>
    (await Zstd.load()).compress(bytes, SMALLEST),
  );
}
