import { afterEach, expect, it, vi } from 'vitest';
import { preloadLastLanguage, rememberLanguage } from '../../popup/last-language.ts';

afterEach(() => vi.unstubAllGlobals());

/** The languages that a page has loaded ahead. */
const preloaded = (browserLanguage: string, shown: string | null): readonly string[] => {
  const links = ['de', 'en', 'pt-BR'].map((hreflang) => ({ hreflang, rel: 'alternate' }));
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  });
  vi.stubGlobal('navigator', { language: browserLanguage });
  vi.stubGlobal('document', { querySelectorAll: () => links });
  if (shown !== null) rememberLanguage(shown);
  preloadLastLanguage();
  return links.filter(({ rel }) => rel === 'modulepreload').map(({ hreflang }) => hreflang);
};

it.each([
  ['the language that the page last had', 'en-GB', 'de', ['de']],
  ['the browser’s language before it was ever shown', 'de-AT', null, ['de']],
  ['a language of one region', 'pt-BR', null, ['pt-BR']],
  ['nothing where the browser’s language is not available', 'nl-NL', null, []],
  ['nothing where another region’s language is available', 'pt-PT', null, []],
  ['nothing where the last language is no longer available', 'en-GB', 'it', []],
])('the page loads ahead %s', (_, browserLanguage, shown, expected) => {
  expect(preloaded(browserLanguage, shown)).toEqual(expected);
});
