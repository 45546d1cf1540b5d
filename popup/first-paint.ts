/** Runs while the page's head is read: what it sets holds before anything is painted, so that nothing flashes. */
import { applyLastTheme } from './theme.ts';

applyLastTheme();
