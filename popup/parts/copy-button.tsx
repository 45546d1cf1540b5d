import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { I18n } from '../i18n.ts';

/** How long the button says whether it worked, in milliseconds. */
const SAID_FOR = 2500;

/** Copies a text exactly, and says so in the button itself, also to a screen reader. */
export const CopyButton = ({
  text,
  label,
  describes,
  kind = 'tiny',
  i18n,
}: {
  readonly text: string;
  readonly label: string;
  /** What is copied, for people who hear the button without seeing its context. */
  readonly describes?: string;
  readonly kind?: 'tiny' | 'plain' | 'primary';
  readonly i18n: I18n;
}): JSX.Element => {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (outcome === null) {
      return undefined;
    }
    const timer = setTimeout(() => setOutcome(null), SAID_FOR);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  };
  return (
    <button type="button" class={`button ${kind === 'primary' ? 'primary wide' : kind}`} onClick={copy}>
      <span aria-live="polite">{outcome === null ? label : i18n.t(`ui_copy_${outcome}`)}</span>
      {describes !== undefined && outcome === null && <span class="visually-hidden"> {describes}</span>}
    </button>
  );
};
