import type { JSX } from 'preact';
import type { Settings } from '../../storage/settings.ts';
import type { I18n } from '../i18n.ts';

/** The switch for people who want to look into an accepted sign-in. */
export const KeepNext = ({
  settings,
  save,
  i18n: { t },
}: {
  readonly settings: Settings;
  readonly save: (settings: Settings) => void;
  readonly i18n: I18n;
}): JSX.Element => (
  <label class="switch">
    <input
      class="tick"
      type="checkbox"
      checked={settings.keepNextAccepted}
      data-action="keep-next"
      onChange={(event) => save({ ...settings, keepNextAccepted: event.currentTarget.checked })}
    />
    <span>
      {t('ui_keep_next')}
      <span class="quiet small">{t('ui_keep_next_explained')}</span>
    </span>
  </label>
);
