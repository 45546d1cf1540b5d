import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLocales } from '../scripts/locales.mjs';
import { ROOT } from '../scripts/setup.mjs';
import { currentSources, workIn } from '../scripts/translations/sources.ts';

const { en: english = {}, ...translations } = readLocales();

describe('the work of a translator', () => {
  const before = { a: { message: 'One.' }, b: { message: 'Two.' } };
  const translation = { a: { message: 'Eins.' }, b: { message: 'Zwei.' } };
  const sources = currentSources(translation, before);

  it("is nothing if every sentence was translated from today's English one", () => {
    expect(workIn(translation, before, sources)).toEqual({ missing: [], outdated: [], surplus: [] });
  });

  it('lists what English has changed, added and removed', () => {
    const now = { a: { message: 'One!' }, c: { message: 'Three.' } };
    expect(workIn(translation, now, sources)).toEqual({ missing: ['c'], outdated: ['a'], surplus: ['b'] });
  });

  it('does not depend on descriptions for translators', () => {
    const described = { ...before, a: { message: 'One.', description: 'A number.' } };
    expect(workIn(translation, described, sources).outdated).toEqual([]);
  });

  it('includes every sentence without a record', () => {
    expect(workIn(translation, before, {}).outdated).toEqual(['a', 'b']);
  });
});

it.each(Object.keys(translations))("the sentences in %s were translated from today's English", (language) => {
  const sources = JSON.parse(readFileSync(path.join(ROOT, '_locales', language, 'sources.json'), 'utf8'));
  // After going over them: npm run translations -- --accept
  expect(workIn(translations[language] ?? {}, english, sources)).toEqual({ missing: [], outdated: [], surplus: [] });
});
