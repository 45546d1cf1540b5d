import type { JSX } from 'preact';
import type { I18n } from '../i18n.ts';
import type { MainState } from '../main-state.ts';

/** The outcome in words; the sign before it and its colour repeat it. */
export const OutcomeChip = ({
  state,
  i18n,
}: {
  readonly state: MainState;
  readonly i18n: I18n;
}): JSX.Element | null => {
  const look = LOOKS[state];
  return look === null ? null : (
    <span class={`chip ${look.kind}`}>
      <span aria-hidden="true">{look.sign}</span> {i18n.t(look.key)}
    </span>
  );
};

const LOOKS = {
  empty: null,
  'no-access': null,
  waiting: { kind: 'accent', sign: '…', key: 'ui_outcome_waiting' },
  accepted: { kind: 'good', sign: '✓', key: 'ui_outcome_accepted' },
  refused: { kind: 'bad', sign: '✕', key: 'ui_outcome_refused' },
  unknown: { kind: 'warn', sign: '?', key: 'ui_outcome_unknown' },
  imported: { kind: 'accent', sign: '⇥', key: 'ui_outcome_imported' },
} as const;
