import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

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
        value={value ?? ''}
        placeholder={example}
        aria-describedby={explained === undefined ? undefined : `${id}-explained`}
        onChange={(event) => put(textOrNull(event.currentTarget.value))}
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
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        class="entry exact"
        rows={Math.max(2, values.length)}
        spellcheck={false}
        value={values.join('\n')}
        aria-describedby={`${id}-explained`}
        onChange={(event) => put(event.currentTarget.value.split('\n').flatMap((line) => textOrNull(line) ?? []))}
      />
      <span class="quiet small" id={`${id}-explained`}>
        {explained}
      </span>
    </div>
  );
};

/** White space around a pasted value is never meant. */
const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
