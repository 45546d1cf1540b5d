import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { download } from '../download.ts';
import type { ExportedReport } from '../hand-over.ts';
import type { Words } from '../words.ts';
import { CopyButton } from './copy-button.tsx';

/** Hands the report over, and shows before that exactly what leaves. */
export const ExportPanel = ({
  reports,
  words,
}: {
  readonly reports: readonly [ExportedReport, ...ExportedReport[]];
  readonly words: Words;
}): JSX.Element => {
  const { t } = words;
  const [format, setFormat] = useState<ExportedReport['format']>(reports[0].format);
  const chosen = reports.find((report) => report.format === format) ?? reports[0];
  return (
    <>
      <p class="small">{t('ui_export_explained')}</p>
      <fieldset class="chips">
        <legend class="visually-hidden">{t('ui_export_format')}</legend>
        {reports.map((report) => (
          <label class="chips" key={report.format}>
            <input
              class="tick"
              type="radio"
              name="export-format"
              value={report.format}
              checked={report.format === format}
              onChange={() => setFormat(report.format)}
            />
            {t(`ui_export_${report.format}`)}
          </label>
        ))}
      </fieldset>
      <details>
        <summary>{t('ui_export_preview')}</summary>
        <textarea class="text-box" readOnly rows={12} aria-label={t('ui_export_preview')} value={chosen.text} />
      </details>
      <div class="buttons">
        <button
          type="button"
          class="button"
          data-action="download"
          onClick={() => download(chosen.fileName, chosen.type, chosen.text)}
        >
          {t('ui_export_download')}
        </button>
        <CopyButton kind="plain" text={chosen.text} label={t('ui_export_copy')} words={words} />
      </div>
    </>
  );
};
