import { render } from 'preact';
import { DEFAULT_SETTINGS, onSettingsChanged, readSettings, type Settings } from '../background/settings.ts';
import { App } from './app.tsx';
import { findPlace } from './place.ts';
import { readerWords } from './reader-words.ts';
import { applyTheme } from './theme.ts';

/** The language that was last asked for, as the setting names it. */
let shownLanguage: string | null = null;

/** Shows everything in the chosen theme and language; what the reader was doing stays as it is. */
const show = async ({ theme, language }: Settings): Promise<void> => {
  applyTheme(theme);
  if (language === shownLanguage) {
    return;
  }
  shownLanguage = language;
  const words = await readerWords(language);
  document.documentElement.lang = words.locale;
  document.documentElement.dir = words.t('language_direction');
  document.title = words.t('extension_name');
  if (root !== null) {
    render(<App place={place} details={details} words={words} />, root);
  }
};

const place = await findPlace();
// Decides the width before anything is drawn.
document.documentElement.dataset['view'] = place.kind;
// Only a tab has room for them. They are there before anything is drawn, so that nothing jumps.
const details = place.kind === 'tab' ? await import('./details/details.tsx') : null;
const root = document.querySelector('#app');
onSettingsChanged(({ settings }) => void show(settings));
await show((await readSettings().catch(() => null))?.settings ?? DEFAULT_SETTINGS);
