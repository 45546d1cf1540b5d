/** What the interface is written in, and how it writes dates and numbers. */
export interface Locale {
  /** A folder of `_locales`: `fr`. */
  readonly language: string;
  /** BCP 47, for Intl: `fr-CA` where the reader asks for that, else the language alone. */
  readonly locale: string;
}

/** Every sentence stands in English, so this always is there. */
const LAST_RESORT = 'en';

/**
 * The reader's locale: the chosen language where it is one that is there, else the first that the browser prefers and
 * that is there, else English.
 *
 * @param chosen a folder of `_locales`, or anything else (`browser`) for the browser's preference
 * @param preferred BCP 47 tags, the dearest first
 * @param available the folders of `_locales`
 */
export const chooseLocale = (chosen: string, preferred: readonly string[], available: readonly string[]): Locale => {
  const wanted = available.includes(chosen) ? [chosen] : [...preferred.map(languageOf), LAST_RESORT];
  const language = wanted.find((each) => available.includes(each)) ?? LAST_RESORT;
  return { language, locale: preferred.find((tag) => languageOf(tag) === language) ?? language };
};

/** `de` of `de-AT`, and of `de_AT` as Chromium writes it in places. */
const languageOf = (tag: string): string => tag.split(/[-_]/)[0]?.toLowerCase() ?? '';
