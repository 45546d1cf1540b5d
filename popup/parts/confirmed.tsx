import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Words } from '../words.ts';

/** A button for what cannot be undone: asks once more, in its own place. */
export const Confirmed = ({
  label,
  sure,
  act,
  words,
}: {
  readonly label: string;
  /** The question. */
  readonly sure: string;
  readonly act: () => void;
  readonly words: Words;
}): JSX.Element => {
  const [asked, setAsked] = useState(false);
  return (
    <div class="buttons">
      {asked ? (
        <>
          <span class="question" role="alert">
            {sure}
          </span>
          <button
            type="button"
            class="button danger tiny"
            onClick={() => {
              setAsked(false);
              act();
            }}
          >
            {label}
          </button>
          <button type="button" class="button tiny" onClick={() => setAsked(false)}>
            {words.t('ui_cancel')}
          </button>
        </>
      ) : (
        <button type="button" class="button danger tiny" onClick={() => setAsked(true)}>
          {label}
        </button>
      )}
    </div>
  );
};
