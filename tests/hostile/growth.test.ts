import { expect, it } from 'vitest';
import { growingMessages } from '../../fixtures/hostile-growth.ts';
import { growsTooMuch, messageOf } from './growth.ts';

it('takes time in proportion, and a little above, for good, and its square for too much', () => {
  expect(growsTooMuch([100, 200, 400, 800])).toBe(false);
  expect(growsTooMuch([100, 210, 450, 950])).toBe(false);
  expect(growsTooMuch([10, 40, 160, 640])).toBe(true);
});

it('does not judge times that are mostly what any input takes', () => {
  expect(growsTooMuch([1, 4, 16, 50])).toBe(false);
});

it.each(Object.keys(growingMessages))('makes a larger message of a larger share: %s', (name) => {
  expect(messageOf(name, 1).length).toBeGreaterThan(messageOf(name, 1 / 2).length);
});
