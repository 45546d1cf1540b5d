import type { JSX } from 'preact';
import { browser } from '../../storage/browser.ts';
import type { I18n } from '../i18n.ts';
import type { Page } from '../page.ts';
import { Contact } from './contact.tsx';
import { CopyBox } from './copy-box.tsx';

/** The program and its version, its promise, and links to help and feedback. */
export const PageFooter = ({
  go,
  contact,
  i18n: { t },
  i18n,
}: {
  readonly go: (page: Page) => void;
  /** The contact in the administrator's policy. */
  readonly contact: string | null;
  readonly i18n: I18n;
}): JSX.Element => {
  const { version, homepage_url: homepage } = browser.runtime.getManifest();
  const program = `${t('ui_product')} ${version}`;
  return (
    <footer class="page-footer">
      <p>{t('ui_footer')}</p>
      <p class="facts">
        <span>{program}</span>
        <button type="button" class="link" onClick={() => go('welcome')}>
          {t('ui_help')}
        </button>
      </p>
      <details>
        <summary>{t('ui_feedback')}</summary>
        <div class="stack tight">
          <p>{t('ui_feedback_explained')}</p>
          {contact !== null && <Contact text={contact} i18n={i18n} />}
          <CopyBox text={`${program}, ${navigator.userAgent}`} i18n={i18n} />
          {homepage !== undefined && (
            <a href={homepage} target="_blank" rel="noreferrer">
              {homepage}
            </a>
          )}
        </div>
      </details>
    </footer>
  );
};
