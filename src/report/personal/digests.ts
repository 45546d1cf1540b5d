import { toBase64, toHex } from '../../bytes.ts';

/**
 * The digests by which programs number people. WebCrypto has no MD5 and answers asynchronously, but a report is a pure function of
 * its diagnosis. Nothing is protected by these.
 */

const BLOCK = 64;

/** The message with a one, zeros and its length in bits, as whole blocks (RFC 1321, section 3; FIPS 180-4, section 5.1.1). */
const padded = (bytes: Uint8Array, isLittleEndian: boolean): DataView => {
  const length = Math.ceil((bytes.length + 9) / BLOCK) * BLOCK;
  const message = new Uint8Array(length);
  message.set(bytes);
  message[bytes.length] = 0x80;
  const view = new DataView(message.buffer);
  view.setUint32(length - (isLittleEndian ? 8 : 4), bytes.length * 8, isLittleEndian);
  return view;
};

const rotated = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits));

const bytesOf = (words: readonly number[], isLittleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(words.length * 4));
  words.forEach((word, index) => {
    view.setUint32(index * 4, word, isLittleEndian);
  });
  return new Uint8Array(view.buffer);
};

const MD5_SHIFTS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
] as const;
const MD5_STEPS = Array.from({ length: 64 }, (_, step) => {
  const round = step >> 4;
  return {
    round,
    shift: MD5_SHIFTS[round]?.[step & 3] ?? 0,
    sine: Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32),
    word: ([1, 5, 3, 7][round] ?? 0) * step + ([0, 1, 5, 0][round] ?? 0),
  };
});

/** RFC 1321. */
const md5 = (bytes: Uint8Array): Uint8Array => {
  const message = padded(bytes, true);
  let [a, b, c, d] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let block = 0; block < message.byteLength; block += BLOCK) {
    const before = { a, b, c, d };
    for (const { round, shift, sine, word } of MD5_STEPS) {
      const mixed =
        round === 0 ? (b & c) | (~b & d) : round === 1 ? (b & d) | (c & ~d) : round === 2 ? b ^ c ^ d : c ^ (b | ~d);
      const sum = (a + mixed + sine + message.getUint32(block + (word & 15) * 4, true)) | 0;
      a = d;
      d = c;
      c = b;
      b = (b + rotated(sum, shift)) | 0;
    }
    a = (a + before.a) | 0;
    b = (b + before.b) | 0;
    c = (c + before.c) | 0;
    d = (d + before.d) | 0;
  }
  return bytesOf([a, b, c, d], true);
};

/** The words of a block, and those that follow from them. */
const scheduled = (
  message: DataView,
  block: number,
  length: number,
  next: (at: (back: number) => number) => number,
) => {
  const words = new DataView(new ArrayBuffer(length * 4));
  for (let index = 0; index < length; index += 1) {
    const word =
      index < 16 ? message.getUint32(block + index * 4) : next((back) => words.getUint32((index - back) * 4));
    words.setUint32(index * 4, word);
  }
  return words;
};

const SHA1_CONSTANTS = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6];

/** FIPS 180-4, section 6.1. */
const sha1 = (bytes: Uint8Array): Uint8Array => {
  const message = padded(bytes, false);
  let [a, b, c, d, e] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let block = 0; block < message.byteLength; block += BLOCK) {
    const words = scheduled(message, block, 80, (at) => rotated(at(3) ^ at(8) ^ at(14) ^ at(16), 1));
    const before = { a, b, c, d, e };
    for (let step = 0; step < 80; step += 1) {
      const round = Math.floor(step / 20);
      const mixed = round === 0 ? (b & c) | (~b & d) : round === 2 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
      const sum = rotated(a, 5) + mixed + e + (SHA1_CONSTANTS[round] ?? 0) + words.getUint32(step * 4);
      e = d;
      d = c;
      c = rotated(b, 30);
      b = a;
      a = sum | 0;
    }
    a = (a + before.a) | 0;
    b = (b + before.b) | 0;
    c = (c + before.c) | 0;
    d = (d + before.d) | 0;
    e = (e + before.e) | 0;
  }
  return bytesOf([a, b, c, d, e], false);
};

const PRIMES = Array.from({ length: 312 }, (_, number) => number).filter(
  (number) =>
    number > 1 && !Array.from({ length: number - 2 }, (_, index) => index + 2).some((by) => number % by === 0),
);
const fractionOf = (root: number): number => Math.floor((root % 1) * 2 ** 32);
const SHA256_START = PRIMES.slice(0, 8).map((prime) => fractionOf(Math.sqrt(prime)));
const SHA256_CONSTANTS = PRIMES.map((prime) => fractionOf(Math.cbrt(prime)));

/** FIPS 180-4, section 6.2. */
const sha256 = (bytes: Uint8Array): Uint8Array => {
  const message = padded(bytes, false);
  let state: readonly number[] = SHA256_START;
  for (let block = 0; block < message.byteLength; block += BLOCK) {
    const words = scheduled(message, block, 64, (at) => {
      const [early, late] = [at(15), at(2)];
      const first = rotated(early, 25) ^ rotated(early, 14) ^ (early >>> 3);
      const second = rotated(late, 15) ^ rotated(late, 13) ^ (late >>> 10);
      return at(16) + first + at(7) + second;
    });
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (const [step, constant] of SHA256_CONSTANTS.entries()) {
      const chosen = (rotated(e, 26) ^ rotated(e, 21) ^ rotated(e, 7)) + ((e & f) ^ (~e & g));
      const one = h + chosen + constant + words.getUint32(step * 4);
      const other = (rotated(a, 30) ^ rotated(a, 19) ^ rotated(a, 10)) + ((a & b) ^ (a & c) ^ (b & c));
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + other) | 0;
    }
    state = [a, b, c, d, e, f, g, h].map((word, index) => (word + (state[index] ?? 0)) | 0);
  }
  return bytesOf(state, false);
};

/** A text's digests in hexadecimal and in base64, without its padding. */
export const digestsOf = (text: string): readonly string[] => {
  const bytes = new TextEncoder().encode(text);
  return [md5, sha1, sha256].flatMap((digest) => {
    const value = digest(bytes);
    return [toHex(value), toBase64(value).replace(/=+$/, '')];
  });
};
