import type { JSX } from 'preact';
import { keyOf } from '../../src/message-key.ts';
import { tagOf } from '../../src/wording/locale.ts';
import { languages } from '../../storage/action-titles.ts';
import { BROWSER_LANGUAGE, type Settings, THEMES } from '../../storage/settings.ts';
import type { I18n } from '../i18n.ts';

/** Language and theme. Each language has its own name for itself, so that its readers find it. */
export const Appearance = ({
  settings,
  save,
  i18n,
}: {
  readonly settings: Settings;
  readonly save: (settings: Settings) => void;
  readonly i18n: I18n;
}): JSX.Element => {
  const { t } = i18n;
  const available = languages();
  return (
    <section class="card" aria-labelledby="appearance">
      <h2 id="appearance">{t('ui_appearance')}</h2>
      <label class="field">
        <span>{t('ui_language')}</span>
        <select
          class="entry short"
          name="language"
          value={available.includes(settings.language) ? settings.language : BROWSER_LANGUAGE}
          onChange={(event) => save({ ...settings, language: event.currentTarget.value })}
        >
          <option value={BROWSER_LANGUAGE}>{t('ui_language_browser')}</option>
          {available.map((language) => (
            <option key={language} value={language} lang={tagOf(language)}>
              {new Intl.DisplayNames(tagOf(language), { type: 'language' }).of(tagOf(language))}
            </option>
          ))}
        </select>
        <span class="quiet small">{t('ui_language_explained')}</span>
      </label>
      <label class="field">
        <span>{t('ui_theme')}</span>
        <select
          class="entry short"
          name="theme"
          value={settings.theme}
          onChange={({ currentTarget: { value } }) =>
            save({ ...settings, theme: THEMES.find((theme) => theme === value) ?? settings.theme })
          }
        >
          {THEMES.map((theme) => (
            <option key={theme} value={theme}>
              {t(keyOf('ui_theme', theme))}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
};
