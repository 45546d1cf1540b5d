import { Fragment, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { beginningOf } from '../beginning-of.ts';
import type { Stretch } from '../difference.ts';
import type { I18n } from '../i18n.ts';
import { drawnParts } from '../visible-characters.ts';

/** How many characters of a value are drawn at first, and added by each click on the button. */
const CHARACTERS_AT_ONCE = 10_000;

/** A value exactly as written, isolated from the direction of the text around it, with every invisible character shown. */
export const Value = ({
  text,
  stretches,
  i18n,
}: {
  readonly text: string | null;
  readonly stretches?: readonly Stretch[];
  readonly i18n: I18n;
}): JSX.Element => {
  const [length, setLength] = useState(CHARACTERS_AT_ONCE);
  if (text === null || text === '')
    return <span class="missing">{i18n.t(text === null ? 'ui_value_absent' : 'ui_value_empty')}</span>;
  const { shown, left } = beginningOf(stretches ?? [{ text, differs: false }], length);
  return (
    <bdi class="value">
      {shown.map((stretch, index) =>
        stretch.differs ? (
          <mark key={index}>
            <VisibleText text={stretch.text} everySpace />
          </mark>
        ) : (
          <VisibleText key={index} text={stretch.text} everySpace={false} />
        ),
      )}
      {left > 0 && (
        <button type="button" class="more" onClick={() => setLength(length + CHARACTERS_AT_ONCE)}>
          {i18n.t('ui_more_characters', { count: left })}
        </button>
      )}
    </bdi>
  );
};

/** A text with a sign for each character that cannot be seen. */
export const VisibleText = ({
  text,
  everySpace,
}: {
  readonly text: string;
  readonly everySpace: boolean;
}): JSX.Element => (
  <>
    {drawnParts(text, everySpace).map((part, index) => {
      if (part.kind === 'rest') return part.text;
      return part.kind === 'text' ? (
        <BreakableText key={index} text={part.text} />
      ) : (
        <span class="hidden-character" key={index}>
          {part.sign}
        </span>
      );
    })}
  </>
);

/** Longer parts would not fit into the narrowest window. */
const LONGEST_PART = 20;

/**
 * A line breaks between host labels, path segments, or the parts of a URN or of a certificate's subject, if there are any, and
 * not in a number or at the hyphen of a Region or an ID.
 */
export const BreakableText = ({ text }: { readonly text: string }): JSX.Element => (
  <>
    {text.split(/(?<=[/?&])(?=[^/?&.])|(?<=\.)(?=\p{L})|(?<=\w:)(?=\p{L})|(?<=,)(?=\S)/u).map((part, index) => (
      <Fragment key={index}>
        {index > 0 && <wbr />}
        {part.includes('-') && part.length <= LONGEST_PART ? <span class="part">{part}</span> : part}
      </Fragment>
    ))}
  </>
);
