import { createTranslator, type Messages } from '../src/wording/translate.ts';
import { readerLocale } from '../storage/action-titles.ts';
import type { Words } from './words.ts';

/**
 * The reader's words: sentences from `_locales`, dates and numbers as the same language writes them. The build makes a
 * chunk of each language, of which only the one that is read is loaded.
 *
 * @param chosen the setting
 */
export const readerWords = async (chosen: string): Promise<Words> => {
  const { language, locale } = readerLocale(chosen);
  const { default: messages }: { readonly default: Messages } = await import(`../_locales/${language}/messages.json`, {
    with: { type: 'json' },
  });
  return { t: createTranslator(messages), locale };
};
