import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { SharedLevel } from '../../src/report/format.ts';
import type { Rendering } from '../../src/report/render.ts';
import { download } from '../download.ts';
import type { HandOver } from '../hand-over.ts';
import type { I18n } from '../i18n.ts';
import { CopyButton } from './copy-button.tsx';
import { ExportPreview } from './export-preview.tsx';

const FORMATS: readonly Rendering[] = ['markdown', 'html', 'text', 'json'];

/** Hands over the report at a chosen level in a chosen format, and first shows exactly what will leave the device. */
export const ExportPanel = ({ handOver, i18n }: { readonly handOver: HandOver; readonly i18n: I18n }): JSX.Element => {
  const { t } = i18n;
  const [wanted, setLevel] = useState<SharedLevel>('colleague');
  const [format, setFormat] = useState<Rendering>('markdown');
  const level = handOver.levels.includes(wanted) ? wanted : 'public';
  const { fileName, type, parts } = useMemo(() => handOver.exported(level, format), [handOver, level, format]);
  const text = parts.map((part) => part.text).join('');
  return (
    <>
      <Choice
        name="export-level"
        legend={t('ui_export_level')}
        options={handOver.levels}
        chosen={level}
        choose={setLevel}
        i18n={i18n}
      />
      <p class="small quiet">{t(`ui_export_${level}_explained`)}</p>
      <Choice
        name="export-format"
        legend={t('ui_export_format')}
        options={FORMATS}
        chosen={format}
        choose={setFormat}
        i18n={i18n}
      />
      <ExportPreview parts={parts} i18n={i18n} />
      <div class="buttons">
        <button type="button" class="button" data-action="download" onClick={() => download(fileName, type, text)}>
          {t('ui_export_download')}
        </button>
        <CopyButton kind="plain" text={text} label={t('ui_export_copy')} i18n={i18n} />
      </div>
    </>
  );
};

/** A choice of one of a few options, all of which are visible. */
const Choice = <Option extends SharedLevel | Rendering>({
  name,
  legend,
  options,
  chosen,
  choose,
  i18n,
}: {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly Option[];
  readonly chosen: Option;
  readonly choose: (option: Option) => void;
  readonly i18n: I18n;
}): JSX.Element => (
  <fieldset class="choice">
    <legend class="small">{legend}</legend>
    {options.map((option) => (
      <label key={option}>
        <input
          class="tick"
          type="radio"
          name={name}
          value={option}
          checked={option === chosen}
          onChange={() => choose(option)}
        />
        {i18n.t(`ui_export_${option}`)}
      </label>
    ))}
  </fieldset>
);
