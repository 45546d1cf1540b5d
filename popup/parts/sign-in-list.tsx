import type { JSX } from 'preact';
import type { SignInRecord } from '../../src/observations/sign-in-record.ts';
import { headline } from '../../src/wording/headline.ts';
import type { I18n } from '../i18n.ts';
import { mainState } from '../main-state.ts';
import { formatMoment, formatOffset } from '../times.ts';
import { OutcomeChip } from './outcome-chip.tsx';
import { SignInChoice } from './sign-in-choice.tsx';

/** The sign-ins that were seen, newest first, to choose from. */
export const SignInList = ({
  records,
  shownId,
  now,
  choose,
  i18n,
}: {
  readonly records: readonly SignInRecord[];
  readonly shownId: string | null;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly choose: (id: string) => void;
  readonly i18n: I18n;
}): JSX.Element => (
  <ul class="sign-ins">
    {records.map((record) => (
      <SignInChoice
        key={record.id}
        isShown={record.id === shownId}
        choose={() => choose(record.id)}
        chips={
          <>
            <OutcomeChip state={mainState(record, true)} i18n={i18n} />
            {record.private && <span class="chip">{i18n.t('ui_private')}</span>}
          </>
        }
        headline={record.diagnosis && headline(record.diagnosis, i18n.t)}
      >
        <span>{formatMoment(record.firstSeen, i18n.locale)}</span>
        <span>{formatOffset(Math.min(record.firstSeen, now), now, i18n.locale)}</span>
      </SignInChoice>
    ))}
  </ul>
);
