import type { JSX } from 'preact';
import type { SignInRecord } from '../../background/sign-in-record.ts';
import { headline } from '../../src/wording/headline.ts';
import { mainState } from '../main-state.ts';
import { formatMoment, formatOffset } from '../times.ts';
import type { Words } from '../words.ts';
import { OutcomeChip } from './outcome-chip.tsx';

/** The sign-ins seen, newest first, to choose from. */
export const SignInList = ({
  records,
  shownId,
  now,
  choose,
  words,
}: {
  readonly records: readonly SignInRecord[];
  readonly shownId: string | null;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly choose: (id: string) => void;
  readonly words: Words;
}): JSX.Element => (
  <ul class="sign-ins">
    {records.map((record) => (
      <li key={record.id}>
        <button
          type="button"
          class="sign-in"
          aria-current={record.id === shownId ? 'true' : undefined}
          onClick={() => choose(record.id)}
        >
          <span class="chips">
            <OutcomeChip state={mainState(record, true)} words={words} />
            {record.private && <span class="chip">{words.t('ui_private')}</span>}
          </span>
          {record.diagnosis !== null && <span>{headline(record.diagnosis, words.t)}</span>}
          <span class="facts quiet small">
            <span>{formatMoment(record.firstSeen, words.locale)}</span>
            <span>{formatOffset(record.firstSeen, now, words.locale)}</span>
          </span>
        </button>
      </li>
    ))}
  </ul>
);
