import { describe, expect, it } from 'vitest';
import { chooseLocale, tagOf } from '../../src/wording/locale.ts';

const FOLDERS = ['de', 'en', 'fr', 'ja', 'pt_BR', 'zh_CN', 'zh_TW'];

describe('the locale of a reader', () => {
  it.each([
    ['the language that was chosen', 'fr', ['de'], 'fr'],
    ['the first preferred language that is available', 'browser', ['nl-NL', 'de-AT', 'fr'], 'de'],
    ['English where none of them is', 'browser', ['nl', 'sv'], 'en'],
    ['English where the browser prefers nothing', 'browser', [], 'en'],
    ['English for a chosen language that is not there', 'xx', [], 'en'],
    ['a regional folder for the same region', 'browser', ['pt-BR'], 'pt_BR'],
    ['a regional folder for a language without a region', 'browser', ['pt'], 'pt_BR'],
    ['a folder of another region rather than English', 'browser', ['pt-PT'], 'pt_BR'],
    ['simplified Chinese by its script', 'browser', ['zh-Hans'], 'zh_CN'],
    ['simplified Chinese in Singapore', 'browser', ['zh-SG'], 'zh_CN'],
    ['traditional Chinese in Hong Kong', 'browser', ['zh-HK'], 'zh_TW'],
    ['traditional Chinese as Chromium writes it in places', 'browser', ['zh_TW'], 'zh_TW'],
    ['a preferred tag that is none is passed over', 'browser', ['', 'not a tag', 'ja-JP'], 'ja'],
  ])('is %s', (_, chosen, preferred, language) => {
    expect(chooseLocale(chosen, preferred, FOLDERS).language).toBe(language);
  });

  it('never has another script than the reader prefers', () => {
    expect(chooseLocale('browser', ['zh-TW'], ['en', 'zh_CN']).language).toBe('en');
  });

  it.each([
    ['the region that the reader prefers', 'browser', ['fr-CA'], 'fr-CA'],
    ['the region that the reader prefers, also for a chosen language', 'de', ['en-US', 'de-CH'], 'de-CH'],
    ["the language's own tag where the reader says nothing of it", 'pt_BR', ['en-US'], 'pt-BR'],
    ['a tag that Intl takes', 'browser', ['de_AT'], 'de-AT'],
  ])('writes dates and numbers by %s', (_, chosen, preferred, locale) => {
    expect(chooseLocale(chosen, preferred, FOLDERS).locale).toBe(locale);
  });
});

it('a folder is named as WebExtensions require, and its tag by BCP 47', () => {
  expect(tagOf('pt_BR')).toBe('pt-BR');
  expect(tagOf('en')).toBe('en');
});
