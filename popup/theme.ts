import type { Theme } from '../storage/settings.ts';

/** Where the theme stands a second time: extension storage cannot be read before the page is first painted, this can. */
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
