/** Runs while the page's head is read: the theme is set before anything is painted, so that nothing flashes. */
import { applyLastTheme } from './theme.ts';

applyLastTheme();
