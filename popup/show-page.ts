import type { I18n } from './i18n.ts';
import type { Place } from './place.ts';

/** Sets what the page has besides its body: its title, language and direction, and the width that the place has. */
export const showPageIn = ({ t, locale }: I18n, { kind }: Place): void => {
  document.documentElement.lang = locale;
  document.documentElement.dir = t('language_direction');
  // This determines the width before anything is drawn.
  document.documentElement.dataset['view'] = kind === 'popup' ? 'popup' : 'tab';
  document.title = t('extension_name');
};
