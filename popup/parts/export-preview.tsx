import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Part } from '../../src/report/marked.ts';
import { beginningOf } from '../beginning-of.ts';
import type { I18n } from '../i18n.ts';

/**
 * How many characters are drawn at first, and added by each click on the button: several times the length of any
 * sign-in's report.
 */
const CHARACTERS_AT_ONCE = 100_000;

/**
 * Exactly what leaves the device, as text whatever its format; placeholders are outlined, and announced to screen
 * readers.
 */
export const ExportPreview = ({
  parts,
  i18n: { t },
}: {
  readonly parts: readonly Part[];
  readonly i18n: I18n;
}): JSX.Element => {
  const count = parts.filter(({ isPlaceholder }) => isPlaceholder).length;
  const [length, setLength] = useState(CHARACTERS_AT_ONCE);
  const { shown, left } = beginningOf(parts, length);
  return (
    <details class="preview">
      <summary>{t('ui_export_preview')}</summary>
      <p class="small">{count === 0 ? t('ui_export_none_replaced') : t('ui_export_replaced', { count })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard (WCAG 2.1.1) */}
      <section class="text-box" tabIndex={0} aria-label={t('ui_export_preview')}>
        {shown.map(({ text, isPlaceholder }, index) =>
          isPlaceholder ? (
            <mark key={index} data-said={t('ui_export_stand_in')}>
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </section>
      {left > 0 && (
        <button type="button" class="more" onClick={() => setLength(length + CHARACTERS_AT_ONCE)}>
          {t('ui_more_characters', { count: left })}
        </button>
      )}
    </details>
  );
};
