import type { JSX } from 'preact';
import type { DiagnosisSummary } from '../../storage/first-frame.ts';
import type { I18n } from '../i18n.ts';
import type { MainState } from '../main-state.ts';
import type { ShownSignIn } from '../shown-sign-in.ts';
import { formatMoment } from '../times.ts';
import { OutcomeChip } from './outcome-chip.tsx';

/** The source of the sign-in, outcome, time, and what AWS showed. */
export const SignInLine = ({
  record,
  state,
  signIn,
  i18n,
}: {
  readonly record: ShownSignIn;
  readonly state: MainState;
  readonly signIn: DiagnosisSummary['signIn'];
  readonly i18n: I18n;
}): JSX.Element => {
  const time = record.firstSeen === null ? null : formatMoment(record.firstSeen, i18n.locale);
  return (
    <p class="chips">
      <OutcomeChip state={state} i18n={i18n} />
      {state === 'imported' && <OutcomeChip state={signIn.outcome} i18n={i18n} />}
      {record.private && <span class="chip">{i18n.t('ui_private')}</span>}
      <span class="quiet small">
        {time ?? i18n.t('ui_time_unknown')}
        {signIn.page !== null && (
          <>
            {' · '}
            <bdi>{i18n.t('value_quoted', { text: signIn.page })}</bdi>
          </>
        )}
      </span>
    </p>
  );
};
