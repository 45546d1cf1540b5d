import type { Words } from '../popup/words.ts';
import { createTranslator, type Messages } from '../src/wording/translate.ts';
import { readerLocale } from '../storage/action-titles.ts';

/** As scripts/page.mjs puts them into the page: by language, the texts of the keys in their order. */
interface Sentences {
  readonly keys: readonly string[];
  readonly texts: Readonly<Record<string, readonly string[]>>;
}

/** Stands in for popup/reader-words.ts, which loads a language from a file of its own. */
export const readerWords = async (chosen: string): Promise<Words> => {
  const { keys, texts }: Sentences = JSON.parse(document.querySelector('#sentences')?.textContent ?? '');
  const { language, locale } = readerLocale(chosen);
  const messages: Messages = Object.fromEntries(
    keys.map((key, place) => [key, { message: texts[language]?.[place] ?? '' }]),
  );
  return { t: createTranslator(messages), locale };
};
