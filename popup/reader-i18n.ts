import { createTranslator, type Messages } from '../src/wording/translate.ts';
import { readerLocale } from '../storage/action-titles.ts';
import type { I18n } from './i18n.ts';

/**
 * The reader's language: sentences from `_locales`, and dates and numbers in the same language. The build makes a chunk
 * for each language, and only the reader's is loaded.
 *
 * @param chosen the setting
 */
export const readerI18n = async (chosen: string): Promise<I18n> => {
  const { language, locale } = readerLocale(chosen);
  const { default: messages }: { readonly default: Messages } = await import(`../_locales/${language}/messages.json`, {
    with: { type: 'json' },
  });
  return { t: createTranslator(messages), locale };
};
