import { describe, expect, it } from 'vitest';
import french from '../../_locales/fr/messages.json' with { type: 'json' };
import { distanceBetween, timeText } from '../../src/wording/time-text.ts';
import { createTranslator } from '../../src/wording/translate.ts';

describe('a time relative to the sign-in', () => {
  it('is written with plain spaces, since a report shows every other space by its code point', () => {
    expect(timeText('-PT3S', createTranslator(french))).toBe('3 secondes avant la connexion');
  });
});

describe('the distance between two times', () => {
  it('is that of the seconds that are shown', () => {
    expect(distanceBetween('2026-01-15T10:00:17.900Z', '2026-01-15T10:11:21.100Z')).toBe(664_000);
  });
});
