import type { I18n } from '../popup/i18n.ts';
import { createTranslator, type Messages } from '../src/wording/translate.ts';
import { readerLocale } from '../storage/action-titles.ts';

/** The texts by language, in the order of the keys, as scripts/page.mjs puts them into the page. */
interface Sentences {
  readonly keys: readonly string[];
  readonly texts: Readonly<Record<string, readonly string[]>>;
}

/** Replaces popup/reader-i18n.ts, which loads a language from a file of its own. */
export const readerI18n = async (chosen: string): Promise<I18n> => {
  const { keys, texts }: Sentences = JSON.parse(document.querySelector('#sentences')?.textContent ?? '');
  const { language, locale } = readerLocale(chosen);
  const messages: Messages = Object.fromEntries(
    keys.map((key, place) => [key, { message: texts[language]?.[place] ?? '' }]),
  );
  return { t: createTranslator(messages), locale };
};
