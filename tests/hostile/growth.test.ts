import { expect, it } from 'vitest';
import { growingMessages } from '../../fixtures/hostile-growth.ts';
import { growsTooMuch, messageOf, verdictOf } from './growth.ts';

it('accepts proportional time, and slightly more, but not quadratic time', () => {
  expect(growsTooMuch([100, 200, 400, 800])).toBe(false);
  expect(growsTooMuch([100, 210, 450, 950])).toBe(false);
  expect(growsTooMuch([10, 40, 160, 640])).toBe(true);
});

it('does not judge times that any input takes', () => {
  expect(growsTooMuch([1, 4, 16, 50])).toBe(false);
});

it('fails an input whose time grows too much, and one with a step of over a second', () => {
  const verdict = (milliseconds: readonly number[], longest: number) =>
    verdictOf({ name: 'x', milliseconds, longest, megabytes: null });
  expect(verdict([100, 200, 400, 800], 1000)).toBeNull();
  expect(verdict([100, 200, 400, 800], 1001)).toBe('TAKES TOO LONG');
  expect(verdict([10, 40, 160, 640], 500)).toBe('GROWS TOO MUCH');
});

it.each(Object.keys(growingMessages))('makes a larger message for a larger share: %s', (name) => {
  expect(messageOf(name, 1).length).toBeGreaterThan(messageOf(name, 1 / 2).length);
});
