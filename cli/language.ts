import { chooseLocale } from '../src/wording/locale.ts';
import { createTranslator, type Messages, type Translate } from '../src/wording/translate.ts';

/**
 * The words of the reader's language: the requested one, else that of the environment (POSIX, chapter 8.2), else
 * English.
 *
 * @param languages keyed by folder of `_locales`
 * @param wanted a BCP 47 tag, or null
 */
export const wordsFor = (
  languages: Readonly<Record<string, Messages>>,
  wanted: string | null,
  environment: Readonly<Record<string, string | undefined>>,
): Translate => {
  const posix = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  // `de_AT.UTF-8@euro`; `C` and `POSIX` are not languages.
  const preferred = wanted ?? posix.replace(/[.@].*$/, '');
  const { language } = chooseLocale('', [preferred], Object.keys(languages));
  return createTranslator(languages[language] ?? {}, languages['en']);
};
