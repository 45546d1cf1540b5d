import type { JSX } from 'preact';
import type { Part } from '../../src/report/marked.ts';
import type { I18n } from '../i18n.ts';

/** Exactly what leaves, as text whatever its format; placeholders are outlined, and announced to screen readers. */
export const ExportPreview = ({
  parts,
  i18n: { t },
}: {
  readonly parts: readonly Part[];
  readonly i18n: I18n;
}): JSX.Element => {
  const count = parts.filter(({ isStandIn }) => isStandIn).length;
  return (
    <details class="preview">
      <summary>{t('ui_export_preview')}</summary>
      <p class="small">{count === 0 ? t('ui_export_none_replaced') : t('ui_export_replaced', { count })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard (WCAG 2.1.1) */}
      <section class="text-box" tabIndex={0} aria-label={t('ui_export_preview')}>
        {parts.map(({ text, isStandIn }, index) =>
          isStandIn ? (
            <mark key={index} data-said={t('ui_export_stand_in')}>
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </section>
    </details>
  );
};
