import type { Words } from '../popup/words.ts';
import { createTranslator, type Messages } from '../src/wording/translate.ts';
import { readerLocale } from '../storage/action-titles.ts';

/** Every sentence once in each language, as scripts/page.mjs puts them into the page: a key, then a text for each language. */
interface Sentences {
  readonly languages: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Stands in for popup/reader-words.ts, which loads a language from a file of its own. */
export const readerWords = async (chosen: string): Promise<Words> => {
  const { languages, rows }: Sentences = JSON.parse(document.querySelector('#sentences')?.textContent ?? '');
  const { language, locale } = readerLocale(chosen);
  const place = languages.indexOf(language);
  const messages: Messages = Object.fromEntries(
    rows.map(([key = '', ...texts]) => [key, { message: texts[place] ?? '' }]),
  );
  return { t: createTranslator(messages), locale };
};
