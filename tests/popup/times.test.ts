import { describe, expect, test } from 'vitest';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import { dayText, formatMoment, formatOffset, momentText } from '../../popup/times.ts';
import { formatDuration } from '../../src/wording/duration.ts';
import { createTranslator } from '../../src/wording/translate.ts';

const NOW = Date.parse('2026-11-23T14:23:05Z');

describe('formatMoment', () => {
  test('shows seconds and the time zone of the reader', () => {
    expect(formatMoment('2026-11-23T14:23:05Z', 'en-GB', 'Europe/Berlin')).toBe('23 Nov 2026, 15:23:05 CET');
  });

  test('gives null for anything that is not a time', () => {
    expect(formatMoment('yesterday', 'en')).toBeNull();
  });
});

describe('the time of a certificate', () => {
  const i18n = { t: createTranslator(messages), locale: 'en' };

  test.each([
    ['2026-11-23T14:23:05Z', 'Nov 23, 2026'],
    ['P10M', '10 months after the sign-in'],
    ['-PT4M', '4 minutes before the sign-in'],
    ['…', '…'],
  ])('%s reads as "%s"', (time, words) => {
    expect(dayText(time, i18n)).toBe(words);
    expect(momentText(time, i18n)).toContain(words);
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
  ])('writes %d seconds as "%s"', (seconds, expected) => {
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
  ])('writes %d milliseconds in %s as "%s"', (duration, locale, expected) => {
    expect(formatDuration(duration, locale)).toBe(expected);
  });
});
