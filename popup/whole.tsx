import { render } from 'preact';
import { DEFAULT_SETTINGS, onSettingsChanged, readSettings, type Settings } from '../storage/settings.ts';
import { App } from './app.tsx';
import { pageOf } from './page.ts';
import { findPlace } from './place.ts';
import { readerI18n } from './reader-i18n.ts';
import { showPageIn } from './show-page.ts';
import { applyTheme } from './theme.ts';
import { languageOf, readFirst } from './use-extension.ts';

/** The language that was last requested, as the setting names it. */
let shownLanguage: string | null = null;

/** Shows everything in this language; what the reader was doing stays as it is. */
const showIn = async (language: string): Promise<void> => {
  if (language === shownLanguage) {
    return;
  }
  shownLanguage = language;
  const [i18n, first, place] = await Promise.all([readerI18n(language), firstRead, foundPlace]);
  showPageIn(i18n, place);
  if (root !== null) {
    render(<App place={place} first={first} i18n={i18n} />, root);
  }
};

const follow = async ({ theme, language }: Settings): Promise<void> => {
  applyTheme(theme);
  await showIn(language);
};

// Everything that is shown at first is requested at once, so that the waits overlap.
const firstRead = readFirst(pageOf(location.hash, 'diagnosis'));
const foundPlace = findPlace();
const root = document.querySelector('#app');
onSettingsChanged(({ settings }) => void follow(settings));
await showIn(languageOf(await firstRead));
await follow((await readSettings().catch(() => null))?.settings ?? DEFAULT_SETTINGS);
