import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';

/**
 * Keeps what is typed until the field is left, whatever is read from storage meanwhile, because a sign-in in another
 * tab draws the page again.
 *
 * @param kept the stored value, as text
 * @param keep gets the typed text when the field is left
 */
const useDraft = (kept: string, keep: (text: string) => void) => {
  const [draft, setDraft] = useState<string | null>(null);
  return {
    value: draft ?? kept,
    onInput: ({ currentTarget }: TypedIn) => setDraft(currentTarget.value),
    onChange: ({ currentTarget }: TypedIn) => keep(currentTarget.value),
    onBlur: () => setDraft(null),
  };
};

interface TypedIn {
  readonly currentTarget: { readonly value: string };
}

/** A label, its field, and an explanation. */
const Labelled = ({
  label,
  explained,
  field,
}: {
  readonly label: string;
  readonly explained?: string | undefined;
  readonly field: (attributes: { readonly id: string; readonly 'aria-describedby': string | undefined }) => JSX.Element;
}): JSX.Element => {
  const id = useId();
  const explainedId = explained === undefined ? undefined : `${id}-explained`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {field({ id, 'aria-describedby': explainedId })}
      {explained !== undefined && (
        <span class="quiet small" id={explainedId}>
          {explained}
        </span>
      )}
    </div>
  );
};

/** How many characters fit into a row of the narrower fields. */
const SHORTEST_ROW = 44;

/** The rows that a text takes when its lines wrap, so that all of it can be read. */
const rowsOf = (text: string): number =>
  text.split('\n').reduce((rows, line) => rows + Math.ceil(Math.max(1, line.length) / SHORTEST_ROW), 0);

/** One setting to type, which is saved when the field is left. An empty text is null. */
export const TextField = ({
  label,
  explained,
  value,
  example,
  put,
}: {
  readonly label: string;
  readonly explained?: string;
  readonly value: string | null;
  readonly example?: string;
  readonly put: (value: string | null) => void;
}): JSX.Element => {
  const draft = useDraft(value ?? '', (text) => put(textOrNull(text.replace(/[\r\n]+/g, ''))));
  return (
    <Labelled
      label={label}
      explained={explained}
      field={(attributes) => (
        <textarea
          {...attributes}
          {...draft}
          class="entry exact one-value"
          rows={rowsOf(draft.value)}
          dir="auto"
          spellcheck={false}
          autocomplete="off"
          placeholder={example}
        />
      )}
    />
  );
};

/** Several values, one on each line. */
export const LinesField = ({
  label,
  explained,
  values,
  put,
}: {
  readonly label: string;
  readonly explained: string;
  readonly values: readonly string[];
  readonly put: (values: string[]) => void;
}): JSX.Element => {
  const draft = useDraft(values.join('\n'), (text) => put(text.split('\n').flatMap((line) => textOrNull(line) ?? [])));
  return (
    <Labelled
      label={label}
      explained={explained}
      field={(attributes) => (
        <textarea
          {...attributes}
          {...draft}
          class="entry exact"
          rows={Math.max(2, rowsOf(draft.value))}
          spellcheck={false}
        />
      )}
    />
  );
};

/** A moment in the reader's own time zone, to the second; null if it is empty. Milliseconds since the epoch. */
export const MomentField = ({
  label,
  value,
  put,
}: {
  readonly label: string;
  readonly value: number | null;
  readonly put: (value: number | null) => void;
}): JSX.Element => (
  <Labelled
    label={label}
    field={(attributes) => (
      <input
        {...attributes}
        class="entry"
        type="datetime-local"
        step={1}
        value={value === null ? '' : localMoment(value)}
        onChange={({ currentTarget }) => {
          // A half-typed moment is not one yet, but may become one.
          if (!currentTarget.validity.badInput) put(momentOf(currentTarget.value));
        }}
      />
    )}
  />
);

/** The field's own form: `2026-11-25T14:05:09`, without a time zone. */
const localMoment = (moment: number): string =>
  new Date(moment - new Date(moment).getTimezoneOffset() * 60_000).toISOString().slice(0, 19);

const momentOf = (local: string): number | null => {
  const moment = Date.parse(local);
  return Number.isNaN(moment) ? null : moment;
};

/** White space around a pasted value is never intended. */
const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
