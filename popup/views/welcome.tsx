import type { JSX } from 'preact';
import type { I18n } from '../i18n.ts';
import { RoundTrip } from '../parts/round-trip.tsx';

/** First run: what it does, what it may see, and the two ways to begin. */
export const WelcomeView = ({
  hasAccess,
  askForAccess,
  signIn,
  openSettings,
  i18n,
}: {
  /** Whether the browser lets us see AWS's sign-in pages; Firefox leaves that choice to the user. */
  readonly hasAccess: boolean;
  readonly askForAccess: () => void;
  readonly signIn: () => void;
  readonly openSettings: () => void;
  readonly i18n: I18n;
}): JSX.Element => {
  const { t } = i18n;
  return (
    <>
      <RoundTrip i18n={i18n} />
      <div class="headline">
        <h1>{t('ui_welcome_headline')}</h1>
      </div>
      <ul class="stack prose">
        {(['ui_welcome_does', 'ui_welcome_sees', 'ui_welcome_keeps', 'ui_welcome_settings'] as const).map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
      {!hasAccess && (
        <div class="notice">
          <p>{t('ui_no_access_sentence')}</p>
          <div class="buttons">
            <button type="button" class="button primary" onClick={askForAccess}>
              {t('ui_no_access_button')}
            </button>
          </div>
        </div>
      )}
      <div class="buttons">
        <button type="button" class={hasAccess ? 'button primary' : 'button'} data-action="sign-in" onClick={signIn}>
          {t('ui_welcome_sign_in')}
        </button>
        <button type="button" class="button" onClick={openSettings}>
          {t('ui_welcome_import')}
        </button>
      </div>
    </>
  );
};
