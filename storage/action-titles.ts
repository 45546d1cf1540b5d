import { chooseLocale, type Locale } from '../src/wording/locale.ts';
import { browser } from './browser.ts';

/** The titles of the toolbar icon. */
interface Titles {
  readonly seen: string;
  /** The sign-in of this tab failed, and nobody has looked at it yet. */
  readonly unviewed: string;
  /** The browser does not let the extension see AWS's sign-in pages. */
  readonly noAccess: string;
  /** A signing certificate expires soon; `{days}` is replaced with the number of days left. */
  readonly certificateEnds: string;
  /** All of an instance's or account's signing certificates have expired. */
  readonly certificateEnded: string;
  /** The identity provider signs with a certificate that AWS is not said to have. */
  readonly certificateUnlisted: string;
}

/** JSON, which the build inserts from the folders of `_locales` (scripts/locales.mjs). */
declare const ACTION_TITLES: string;

/**
 * By language. The worker has no room for all sentences and may not import() them, and `browser.i18n` cannot serve a
 * chosen language.
 */
const TITLES: Readonly<Record<string, Titles>> = JSON.parse(ACTION_TITLES);

/** The folders of `_locales`. */
export const languages = (): readonly string[] => Object.keys(TITLES);

/** The reader's locale. `chosen`: the setting. */
export const readerLocale = (chosen: string): Locale =>
  chooseLocale(chosen, [browser.i18n.getUILanguage(), ...navigator.languages], languages());

/** The icon's title, in the reader's language. */
export const actionTitle = (chosen: string, what: keyof Titles): string =>
  TITLES[readerLocale(chosen).language]?.[what] ?? '';
