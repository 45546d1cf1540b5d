import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { I18n } from '../i18n.ts';

/** A button for something that cannot be undone, which asks for confirmation in place. */
export const Confirmed = ({
  label,
  of = null,
  sure,
  act,
  i18n,
}: {
  readonly label: string;
  /** What is removed, if a page has several such buttons. */
  readonly of?: string | null;
  /** The question. */
  readonly sure: string;
  readonly act: () => void;
  readonly i18n: I18n;
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
            {of !== null && <bdi class="visually-hidden"> {of}</bdi>}
          </button>
          <button type="button" class="button tiny" onClick={() => setAsked(false)}>
            {i18n.t('ui_cancel')}
          </button>
        </>
      ) : (
        <button type="button" class="button danger tiny" onClick={() => setAsked(true)}>
          {label}
          {of !== null && <bdi class="visually-hidden"> {of}</bdi>}
        </button>
      )}
    </div>
  );
};
