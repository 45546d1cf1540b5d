import type { JSX } from 'preact';
import type { Finding } from '../../src/diagnosis/finding.ts';
import { titleOf } from '../../src/wording/code-texts.ts';
import { sentenceOf } from '../../src/wording/sentence.ts';
import type { I18n } from '../i18n.ts';
import { Comparison } from '../parts/comparison.tsx';
import { Fixers } from '../parts/fixers.tsx';
import { readerFinding } from '../reader-finding.ts';

/** The values in the example on the first-run page. Both IDs are invented. */
const EXAMPLE: Finding = {
  code: 'audience-mismatch',
  weight: 'decisive',
  field: 'Assertion/Conditions/AudienceRestriction/Audience',
  expected: { kind: 'audience', text: 'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-9900000000' },
  received: { kind: 'audience', text: 'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-9911111111' },
  difference: null,
  // Without a source, so that it is not offered for copying.
  expectedFrom: null,
  fixedBy: ['idp-admin'],
  basis: [],
  more: 0,
  application: null,
};

/** The first-run page: an example of a diagnosis, what the extension may see, and the two ways to begin. */
export const WelcomeView = ({
  hasAccess,
  askForAccess,
  signIn,
  openSettings,
  i18n,
}: {
  /** Whether the browser gives access to AWS's sign-in pages; Firefox lets the user decide about it. */
  readonly hasAccess: boolean;
  readonly askForAccess: () => void;
  readonly signIn: () => void;
  readonly openSettings: () => void;
  readonly i18n: I18n;
}): JSX.Element => {
  const { t, locale } = i18n;
  return (
    <>
      <div class="headline">
        <h1>{t('ui_welcome_headline')}</h1>
      </div>
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
      <ol class="example" aria-label={t('ui_welcome_example')}>
        <li>
          <h2>{t('ui_welcome_aws_says')}</h2>
          <div class="example-aws">
            {/* AWS's own words, in English whatever the language of this page. */}
            <p lang="en">It's not you, it's us</p>
            <span />
            <span />
          </div>
        </li>
        <li>
          <h2>{t('ui_welcome_click')}</h2>
          <div class="example-icon">
            <img src="../icons/icon.svg" alt="" />
            <span aria-hidden="true">!</span>
          </div>
        </li>
        <li>
          <h2>{t('ui_welcome_read')}</h2>
          <div class="example-popup card">
            <p class="example-headline">{titleOf(EXAMPLE.code, t)}</p>
            <p>{sentenceOf(EXAMPLE, t, (finding) => readerFinding(finding, locale))}</p>
            <Comparison finding={EXAMPLE} certificates={[]} i18n={i18n} />
            <Fixers fixers={EXAMPLE.fixedBy} i18n={i18n} />
          </div>
        </li>
      </ol>
      <ul class="bullets prose">
        {(['ui_welcome_sees', 'ui_welcome_keeps', 'ui_welcome_settings'] as const).map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
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
