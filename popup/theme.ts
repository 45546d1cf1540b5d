import type { Theme } from '../storage/settings.ts';

/** The second copy of the theme: unlike extension storage, this can be read before the page is first painted. */
const KEY = 'theme';

/** Lets the page look as chosen, now and when it is next opened. */
export const applyTheme = (theme: Theme): void => {
  document.documentElement.dataset['theme'] = theme;
  localStorage.setItem(KEY, theme);
};

/** Lets the page look as it did when it was last open. */
export const applyLastTheme = (): void => {
  document.documentElement.dataset['theme'] = localStorage.getItem(KEY) ?? 'system';
};
