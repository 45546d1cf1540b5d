import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { evidenceLimits } from '../../src/evidence/evidence.ts';
import type { I18n } from '../i18n.ts';

/** A chosen or dropped file, or pasted text. */
export interface TakenFile {
  /** Null for pasted text. */
  readonly name: string | null;
  readonly bytes: Uint8Array;
}

/** The result of an import, as a sentence. */
export interface ImportResult {
  readonly ok: boolean;
  /** The file that the sentence is about, if the sentence does not name it. */
  readonly file?: string | null;
  readonly text: string;
}

/** One byte more than the bound shows that a file is too large; the rest would only fill the memory. */
const bytesOf = async (file: File): Promise<Uint8Array> =>
  new Uint8Array(await file.slice(0, evidenceLimits.size + 1).arrayBuffer());

/** Accepts files that are chosen or dropped, or their pasted text, and says what each one was. */
export const ImportBox = ({
  of = null,
  invitation,
  accept,
  take,
  results,
  i18n,
}: {
  /** What the files are for, if a page has several such boxes. */
  readonly of?: string | null;
  /** What may be dropped here. */
  readonly invitation: string;
  /** File name endings, for the browser's file dialog. */
  readonly accept: string;
  /** True if each file could be read. */
  readonly take: (files: readonly TakenFile[]) => Promise<boolean>;
  readonly results: readonly ImportResult[];
  readonly i18n: I18n;
}): JSX.Element => {
  const { t } = i18n;
  const [pasted, setPasted] = useState('');
  const [isOver, setIsOver] = useState(false);
  const [isUnreadable, setIsUnreadable] = useState(false);
  const takeFiles = async (files: readonly File[]): Promise<void> => {
    const read = files.map(async (file) => ({ name: file.name, bytes: await bytesOf(file) }));
    // A folder, a file that was removed meanwhile, or one larger than the memory.
    const taken = await Promise.all(read).catch(() => null);
    setIsUnreadable(taken === null);
    if (taken !== null && taken.length > 0) {
      await take(taken);
    }
  };
  const takePasted = async (): Promise<void> => {
    setIsUnreadable(false);
    if (await take([{ name: null, bytes: new TextEncoder().encode(pasted) }])) {
      setPasted('');
    }
  };
  return (
    <div class="stack">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the pointer; the button and the text box inside do the same for the keyboard. */}
      <div
        class={isOver ? 'drop-box over' : 'drop-box'}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          void takeFiles([...(event.dataTransfer?.files ?? [])]);
        }}
      >
        <p>{invitation}</p>
        <label class="button file-button">
          {t('ui_import_choose')}
          {of !== null && <bdi class="visually-hidden"> {of}</bdi>}
          <input
            type="file"
            class="visually-hidden"
            multiple
            accept={accept}
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              event.currentTarget.value = '';
              void takeFiles(files);
            }}
          />
        </label>
      </div>
      <details>
        <summary>
          {t('ui_import_paste')}
          {of !== null && <bdi class="visually-hidden"> {of}</bdi>}
        </summary>
        <div class="stack">
          <textarea
            class="entry exact"
            rows={5}
            spellcheck={false}
            aria-label={t('ui_import_paste')}
            value={pasted}
            onInput={(event) => setPasted(event.currentTarget.value)}
          />
          <div class="buttons">
            <button type="button" class="button" disabled={pasted.trim() === ''} onClick={() => void takePasted()}>
              {t('ui_import_read')}
              {of !== null && <bdi class="visually-hidden"> {of}</bdi>}
            </button>
          </div>
        </div>
      </details>
      <div role="status" class="stack">
        {isUnreadable && <p class="notice bad">{t('ui_import_unreadable')}</p>}
        {results.map((result, index) => (
          <p key={index} class={result.ok ? 'notice good' : 'notice bad'}>
            {result.file && <bdi class="file-name">{result.file}</bdi>}
            {result.text}
          </p>
        ))}
      </div>
    </div>
  );
};
