/** Runs while the page's head is parsed: it sets the theme before anything is painted, so that nothing flashes. */
import { applyLastTheme } from './theme.ts';

applyLastTheme();
