import type { JSX } from 'preact';
import type { I18n } from '../i18n.ts';
import type { Page } from '../page.ts';
import type { Place } from '../place.ts';

/** The header: the product's name, and links to the other pages. */
export const Brand = ({
  place,
  page,
  go,
  i18n,
}: {
  readonly place: Place;
  readonly page: Page;
  readonly go: (page: Page) => void;
  readonly i18n: I18n;
}): JSX.Element => {
  const { t } = i18n;
  const inPopup = place.kind === 'popup';
  return (
    <header class="brand">
      <span class="brand-name">
        {/* A user who clicked on the icon knows whose popup it is, so the headline gets the space. */}
        <img src="../icons/icon.svg" alt={inPopup ? t('ui_product') : ''} />
        {!inPopup && t('ui_product')}
      </span>
      <nav aria-label={t('ui_navigation')}>
        {place.kind !== 'page' && (
          <button
            type="button"
            class="button quiet-button tiny"
            aria-current={!inPopup && page === 'diagnosis' ? 'page' : undefined}
            onClick={() => go('diagnosis')}
          >
            {t(inPopup ? 'ui_open_in_tab' : 'ui_page_diagnosis')}
          </button>
        )}
        {(['import', 'settings'] as const).map((other) => (
          <button
            key={other}
            type="button"
            class="button quiet-button tiny"
            aria-current={page === other ? 'page' : undefined}
            onClick={() => go(other)}
          >
            {t(`ui_page_${other}`)}
          </button>
        ))}
      </nav>
    </header>
  );
};
