import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { I18n } from '../i18n.ts';
import { VisibleText } from '../parts/value.tsx';

/** Longer texts (signatures, certificates) are shortened to this length at first. */
const LONGEST = 160;
const SHORTENED = 48;
/** How many characters a click on the button adds, because drawing a megabyte at once would block the page. */
const MORE = 20_000;

/** A text that is shortened until the reader asks for more. */
export const LongText = ({
  text,
  of,
  i18n: { t },
}: {
  readonly text: string;
  /** The text's place, for readers who hear the button without seeing its context. */
  readonly of: string;
  readonly i18n: I18n;
}): JSX.Element => {
  const [length, setLength] = useState(text.length > LONGEST ? SHORTENED : text.length);
  const left = text.length - length;
  return (
    <>
      <VisibleText text={left > 0 ? text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '') : text} everySpace={false} />
      {left > 0 && (
        <button type="button" class="more" onClick={() => setLength(length + MORE)}>
          {t('ui_more_characters', { count: left })}
          <span class="visually-hidden"> {of}</span>
        </button>
      )}
    </>
  );
};
