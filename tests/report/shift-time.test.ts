import { expect, it } from 'vitest';
import { isTime, shiftTime } from '../../src/report/shift-time.ts';

it.each([
  ['2026-11-25T15:28:02Z', true],
  ['2026-11-25T15:28:02.123456789+01:00', true],
  ['2026-11-25T15:28:02', true],
  ['2026-99-25T15:28:02Z', false],
  ['Nov 25 2026', false],
  ['2026', false],
  ['2026-11-25T15:28:02Z alice', false],
  ['', false],
])('%s is taken for a time: %s', (text, expected) => {
  expect(isTime(text)).toBe(expected);
});

it('a time is moved as a whole, its part of a second dropped and its zone kept', () => {
  const day = 24 * 60 * 60 * 1000;
  expect(shiftTime('2026-03-01T15:28:02.75+01:00', -day)).toBe('2026-02-28T15:28:02.00+01:00');
  expect(shiftTime('2026-03-01T15:28:02', 1000)).toBe('2026-03-01T15:28:03');
});
