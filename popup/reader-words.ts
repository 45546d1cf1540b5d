import english from '../_locales/en/messages.json' with { type: 'json' };
import { browser } from '../background/browser.ts';
import { createTranslator } from '../src/wording/translate.ts';
import type { Words } from './words.ts';

/** The reader's words: sentences from `_locales`, dates and numbers as the browser's language writes them. */
export const readerWords = (): Words => ({ t: createTranslator(english), locale: browser.i18n.getUILanguage() });
