import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Words } from '../words.ts';

/** What an import came to, ready to be read. */
export interface ImportTold {
  readonly ok: boolean;
  readonly text: string;
}

/** Takes files by choosing, by dropping or by pasting their text; tells of each what it was. */
export const ImportBox = ({
  take,
  words,
}: {
  readonly take: (files: readonly Uint8Array[]) => Promise<readonly ImportTold[]>;
  readonly words: Words;
}): JSX.Element => {
  const { t } = words;
  const [told, setTold] = useState<readonly ImportTold[]>([]);
  const [pasted, setPasted] = useState('');
  const [isOver, setIsOver] = useState(false);
  const takeFiles = async (files: readonly File[]): Promise<void> => {
    setTold(await take(await Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())))));
  };
  const takePasted = async (): Promise<void> => {
    const answers = await take([new TextEncoder().encode(pasted)]);
    setTold(answers);
    if (answers.every(({ ok }) => ok)) {
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
        <p>{t('ui_import_drop')}</p>
        <label class="button file-button">
          {t('ui_import_choose')}
          <input
            type="file"
            class="visually-hidden"
            multiple
            accept=".xml,.pem,.crt,.cer,.der,.txt"
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              event.currentTarget.value = '';
              void takeFiles(files);
            }}
          />
        </label>
      </div>
      <details>
        <summary>{t('ui_import_paste')}</summary>
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
            </button>
          </div>
        </div>
      </details>
      <div role="status" class="stack">
        {told.map((answer, index) => (
          <p key={index} class={answer.ok ? 'notice good' : 'notice bad'}>
            {answer.text}
          </p>
        ))}
      </div>
    </div>
  );
};
