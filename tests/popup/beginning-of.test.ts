import { expect, test } from 'vitest';
import { beginningOf } from '../../popup/beginning-of.ts';

const parts = [
  { text: 'abc', isFirst: true },
  { text: '😀def', isFirst: false },
] as const;

test('a short text is drawn as it is', () => {
  expect(beginningOf(parts, 8)).toEqual({ shown: parts, left: 0 });
});

test('a longer text is cut at the length, and the rest is counted', () => {
  expect(beginningOf(parts, 2)).toEqual({ shown: [{ text: 'ab', isFirst: true }], left: 6 });
  expect(beginningOf(parts, 3)).toEqual({ shown: [parts[0]], left: 5 });
  expect(beginningOf(parts, 6)).toEqual({ shown: [parts[0], { text: '😀d', isFirst: false }], left: 2 });
});

test('a surrogate pair is not split', () => {
  expect(beginningOf(parts, 4)).toEqual({ shown: [parts[0]], left: 5 });
});
