/** Odd numbers, so that no multiplication loses anything. */
const FACTORS = [0x9e3779b1, 0x85ebca6b];

/**
 * A digest of 64 bits, by which a diagnosis is made again if its input changes. It is not cryptographic, because two
 * inputs with the same digest would only leave the old diagnosis where it is. WebCrypto's digests come from another
 * thread, and to wait for one for each stored sign-in takes longer than a diagnosis.
 */
export const digest = (content: unknown): string => {
  const text = JSON.stringify(content);
  return FACTORS.map((factor) => lane(text, factor)).join('');
};

/** Rotates before each multiplication, because that alone spreads a difference only upwards. */
const lane = (text: string, factor: number): string => {
  let state = factor;
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(((state << 13) | (state >>> 19)) ^ text.charCodeAt(index), factor);
  }
  return (state >>> 0).toString(16).padStart(8, '0');
};
