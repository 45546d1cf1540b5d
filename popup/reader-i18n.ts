import { tagOf } from '../src/wording/locale.ts';
import { createTranslator, type Messages } from '../src/wording/translate.ts';
import { readerLocale } from '../storage/action-titles.ts';
import type { I18n } from './i18n.ts';
import { rememberLanguage } from './last-language.ts';

/*
 * The reader's language: sentences from `_locales`, and dates and numbers in the same language. The build makes two chunks
 * for each language: what the first frame may show, and everything else. Only the reader's are loaded.
 */

/** With the sentences of the first frame only. `chosen`: the setting. */
export const firstFrameI18n = async (chosen: string): Promise<I18n> => {
  const { language, locale } = readerLocale(chosen);
  return { t: createTranslator(await firstFrameMessages(language)), locale };
};

/** With all sentences. `chosen`: the setting. */
export const readerI18n = async (chosen: string): Promise<I18n> => {
  const { language, locale } = readerLocale(chosen);
  rememberLanguage(tagOf(language));
  const [first, later] = await Promise.all([firstFrameMessages(language), laterMessages(language)]);
  return { t: createTranslator({ ...first, ...later }), locale };
};

interface Loaded {
  readonly default: Messages;
}

const firstFrameMessages = async (language: string): Promise<Messages> => {
  const { default: messages }: Loaded = await import(`../_locales/${language}/messages.json`, {
    with: { type: 'json', part: 'first-frame' },
  });
  return messages;
};

const laterMessages = async (language: string): Promise<Messages> => {
  const { default: messages }: Loaded = await import(`../_locales/${language}/messages.json`, {
    with: { type: 'json' },
  });
  return messages;
};
