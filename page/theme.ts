import type { Theme } from '../storage/settings.ts';

/** Replaces popup/theme.ts, which remembers the theme: the page stores nothing. */
export const applyTheme = (theme: Theme): void => {
  document.documentElement.dataset['theme'] = theme;
};
