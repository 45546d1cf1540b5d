import type { Theme } from '../storage/settings.ts';

/** The second copy of the theme: unlike extension storage, this can be read before the page is first painted. */
const KEY = 'theme';

/** Applies the chosen theme now, and remembers it for the next time. */
export const applyTheme = (theme: Theme): void => {
  document.documentElement.dataset['theme'] = theme;
  localStorage.setItem(KEY, theme);
};

/** Applies the theme that the page last had. */
export const applyLastTheme = (): void => {
  document.documentElement.dataset['theme'] = localStorage.getItem(KEY) ?? 'system';
};
