/**
 * Runs while the page's head is parsed: it sets the theme before anything is painted, so that nothing flashes, and has
 * the language loaded beside the modules.
 */
import { preloadLastLanguage } from './last-language.ts';
import { applyLastTheme } from './theme.ts';

applyLastTheme();
preloadLastLanguage();
