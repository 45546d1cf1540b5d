import { chooseLocale, type Locale } from '../src/wording/locale.ts';
import { browser } from './browser.ts';

/** The words of the toolbar icon. */
interface Titles {
  readonly seen: string;
  /** The sign-in of this tab failed, and nobody has looked at it yet. */
  readonly unviewed: string;
  /** The browser does not let the extension see AWS's sign-in pages. */
  readonly noAccess: string;
  /** A signing certificate ends soon; `{days}` is replaced by the number of days left. */
  readonly certificateEnds: string;
  /** All of an instance's or account's signing certificates have ended. */
  readonly certificateEnded: string;
  /** The identity provider signs with a certificate that AWS is not said to have. */
  readonly certificateUnlisted: string;
}

/**
 * By language, written in by the build from the folders of `_locales` (scripts/locales.mjs): the worker has no room for
 * all sentences, may not import() them, and `browser.i18n` cannot serve a chosen language.
 */
declare const ACTION_TITLES: Readonly<Record<string, Titles>>;

/** The folders of `_locales`. */
export const languages = (): readonly string[] => Object.keys(ACTION_TITLES);

/** The reader's locale. `chosen`: the setting. */
export const readerLocale = (chosen: string): Locale =>
  chooseLocale(chosen, [browser.i18n.getUILanguage(), ...navigator.languages], languages());

/** What the icon says when the pointer rests on it, in the reader's language. */
export const actionTitle = (chosen: string, what: keyof Titles): string =>
  ACTION_TITLES[readerLocale(chosen).language]?.[what] ?? '';
