import fc from 'fast-check';
import { expect, test } from 'vitest';
import { equalBytes, fromBase64, toBase64, toHex } from '../src/bytes.ts';

test("hexadecimal and base64 agree with node's, and base64 is read back", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1 }), (bytes) => {
      expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'));
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(toBase64(bytes))).toEqual(Uint8Array.from(bytes));
    }),
  );
});

test.each([
  ['white space anywhere', ' SGV\tsb\r\nG8= ', 'Hello'],
  ['padding left out', 'SGVsbG8', 'Hello'],
])('base64 with %s is read', (_, text, expected) => {
  expect(fromBase64(text)).toEqual(new TextEncoder().encode(expected));
});

test.each(['', ' ', '=', 'A', 'SGVsb', 'SGVsbG8==', 'SGVs=bG8', 'SG-sbG8_', 'SGVsbG8\u00a0', 'Zürich=='])(
  '%j is not base64',
  (text) => {
    expect(fromBase64(text)).toBeNull();
  },
);

test('bytes are equal if their length and every byte are', () => {
  expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
  expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
  expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2, 3))).toBe(false);
});
