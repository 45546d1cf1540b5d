import { describe, expect, test } from 'vitest';
import { formatMoment, formatOffset } from '../../popup/times.ts';
import { formatDuration } from '../../src/wording/duration.ts';

const NOW = Date.parse('2026-11-23T14:23:05Z');

describe('formatMoment', () => {
  test('shows seconds and the time zone of the reader', () => {
    expect(formatMoment('2026-11-23T14:23:05Z', 'en-GB', 'Europe/Berlin')).toBe('23 Nov 2026, 15:23:05 CET');
  });

  test('gives null for anything but a time', () => {
    expect(formatMoment('yesterday', 'en')).toBeNull();
  });
});

describe('formatOffset', () => {
  test.each([
    [0, 'now'],
    [-5, '5 seconds ago'],
    [-60, '1 minute ago'],
    [-3 * 60 - 59, '3 minutes ago'],
    [-2 * 3600, '2 hours ago'],
    [-86_400, 'yesterday'],
    [90, 'in 1 minute'],
  ])('tells %d seconds as "%s"', (seconds, expected) => {
    expect(formatOffset(NOW + seconds * 1000, NOW, 'en')).toBe(expected);
  });
});

describe('formatDuration', () => {
  test.each([
    [0, 'en', '0 seconds'],
    [999, 'en', '0 seconds'],
    [298_751, 'en', '4 minutes, 58 seconds'],
    [3_600_000, 'en', '1 hour'],
    [3_605_000, 'en', '1 hour'],
    [90_000_000, 'de', '1 Tag, 1 Stunde'],
    [61_000, 'fr', '1 minute et 1 seconde'],
  ])('tells %d milliseconds in %s as "%s"', (duration, locale, expected) => {
    expect(formatDuration(duration, locale).replaceAll(/\s/g, ' ')).toBe(expected);
  });
});
