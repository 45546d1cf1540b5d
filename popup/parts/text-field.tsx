import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';

/**
 * What is typed stands until the field is left, whatever is read from storage meanwhile: a sign-in in another tab draws the page anew.
 *
 * @param kept what stands in storage, as text
 * @param keep is given what was typed, once the field is left
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

/** One setting to type; kept when the field is left. An empty one is null. */
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
  const id = useId();
  const draft = useDraft(value ?? '', (text) => put(textOrNull(text)));
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="entry exact"
        type="text"
        dir="auto"
        spellcheck={false}
        autocomplete="off"
        placeholder={example}
        aria-describedby={explained === undefined ? undefined : `${id}-explained`}
        {...draft}
      />
      {explained !== undefined && (
        <span class="quiet small" id={`${id}-explained`}>
          {explained}
        </span>
      )}
    </div>
  );
};

/** Several values, one a line. */
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
  const id = useId();
  const draft = useDraft(values.join('\n'), (text) => put(text.split('\n').flatMap((line) => textOrNull(line) ?? [])));
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        class="entry exact"
        rows={Math.max(2, values.length)}
        spellcheck={false}
        aria-describedby={`${id}-explained`}
        {...draft}
      />
      <span class="quiet small" id={`${id}-explained`}>
        {explained}
      </span>
    </div>
  );
};

/** White space around a pasted value is never meant. */
const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
