import type { JSX } from 'preact';
import type { SignInRecord } from '../../src/observations/sign-in-record.ts';
import { headline } from '../../src/wording/headline.ts';
import { mainState } from '../main-state.ts';
import { formatMoment, formatOffset } from '../times.ts';
import type { Words } from '../words.ts';
import { OutcomeChip } from './outcome-chip.tsx';
import { SignInChoice } from './sign-in-choice.tsx';

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
      <SignInChoice
        key={record.id}
        isShown={record.id === shownId}
        choose={() => choose(record.id)}
        chips={
          <>
            <OutcomeChip state={mainState(record, true)} words={words} />
            {record.private && <span class="chip">{words.t('ui_private')}</span>}
          </>
        }
        headline={record.diagnosis && headline(record.diagnosis, words.t)}
      >
        <span>{formatMoment(record.firstSeen, words.locale)}</span>
        <span>{formatOffset(record.firstSeen, now, words.locale)}</span>
      </SignInChoice>
    ))}
  </ul>
);
