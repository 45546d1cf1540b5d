import { CODES } from '../../src/diagnosis/causes.ts';
import { SIGN_IN_PAGES } from '../../src/identity-center/sign-in-pages.ts';
import { RECOGNISABLE } from '../../src/idp/products.ts';
import { createTranslator } from '../../src/wording/translate.ts';
import { readLocales } from '../locales.mjs';
import { inLanguage } from './addresses.ts';
import { awsPage } from './aws-page.ts';
import { causePage } from './cause-page.ts';
import { framed, type Reader, type SitePage } from './frame.ts';
import { homePage } from './home-page.ts';
import { idpPage } from './idp-page.ts';

const pagesFor = (reader: Reader): readonly SitePage[] => [
  homePage(reader),
  ...SIGN_IN_PAGES.map((page) => awsPage(page, reader)),
  ...RECOGNISABLE.map((product) => idpPage(product, reader)),
  ...CODES.map((code) => causePage(code, reader)),
];

/** Every page of the site in every language, by its address relative to the site's root folder. */
export const sitePages = (): ReadonlyMap<string, string> => {
  const { en = {}, ...others } = readLocales();
  const locales = Object.entries({ en, ...others });
  const languages = locales.map(([language]) => language);
  return new Map(
    locales.flatMap(([language, messages]) => {
      const reader = { language, languages, t: createTranslator(messages, en) };
      return pagesFor(reader).map((page) => [inLanguage(language, page.address), framed(page, reader)] as const);
    }),
  );
};
