import type { JSX } from 'preact';
import type { StepName } from '../../src/diagnosis/definition.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import type { ObservedSignIn } from '../../src/diagnosis/observed.ts';
import { keyOf } from '../../src/message-key.ts';
import type { SignInRecord } from '../../src/observations/sign-in-record.ts';
import { headline } from '../../src/wording/headline.ts';
import { codeText } from '../../src/wording/translate.ts';
import type { I18n } from '../i18n.ts';
import { formatMoment, formatTime } from '../times.ts';
import { type SignInStep, type StepState, signInSteps } from './sign-in-steps.ts';

const LANES = ['aws', 'browser', 'idp'] as const;

/** How each arrow looks; the list beside the picture says the same in words. */
const SIGNS: Readonly<Record<StepState, string>> = {
  done: '✓',
  fault: '✕',
  refused: '✕',
  absent: '–',
  unseen: '?',
  awaited: '…',
};

/** Draws a sign-in as four arrows between Identity Center, browser and IdP, with the fault at the arrow where it shows. */
export const SignInPicture = ({
  observed,
  diagnosis,
  record,
  i18n,
}: {
  readonly observed: ObservedSignIn | null;
  readonly diagnosis: Diagnosis | null;
  /** Null for an imported one. */
  readonly record: SignInRecord | null;
  readonly i18n: I18n;
}): JSX.Element => {
  const { t } = i18n;
  const steps = signInSteps(observed, diagnosis, record);
  return (
    <section class="card picture-card" aria-labelledby="sign-in-picture">
      <div class="lane-head">
        <h2 id="sign-in-picture">{t('ui_picture_heading')}</h2>
        <div class="lane-names" aria-hidden="true">
          {LANES.map((lane) => (
            <span key={lane}>{t(`ui_lane_${lane}`)}</span>
          ))}
        </div>
      </div>
      <ol class="sign-in-steps">
        {steps.map((step) => (
          <Step key={step.name} step={step} diagnosis={diagnosis} i18n={i18n} />
        ))}
      </ol>
    </section>
  );
};

const Step = ({
  step,
  diagnosis,
  i18n,
}: {
  readonly step: SignInStep;
  readonly diagnosis: Diagnosis | null;
  readonly i18n: I18n;
}): JSX.Element => (
  <li class={`sign-in-step ${step.state}`} data-step={step.name} data-step-state={step.state}>
    <div class="step-words">
      <h3>{i18n.t(keyOf('ui_step', step.name))}</h3>
      <p class="small">{stateText(step, diagnosis, i18n)}</p>
      <Time step={step} i18n={i18n} />
    </div>
    <div class="lanes" aria-hidden="true">
      <span class={`arrow ${ARROWS[step.name]}`}>
        <span class="arrow-sign">{SIGNS[step.state]}</span>
      </span>
    </div>
  </li>
);

const ARROWS: Readonly<Record<StepName, string>> = {
  request: 'aws-to-idp',
  login: 'browser-to-idp',
  post: 'idp-to-aws',
  answer: 'aws-to-browser',
};

const Time = ({ step: { time, clock }, i18n: { t, locale } }: { readonly step: SignInStep; readonly i18n: I18n }) =>
  time === null || clock === null ? null : (
    <p class="quiet small">
      <time dateTime={new Date(time).toISOString()} title={formatMoment(time, locale) ?? undefined}>
        {formatTime(time, locale)}
      </time>{' '}
      · {t(keyOf('ui_clock', clock))}
    </p>
  );

/** How the step went: the fault, or what AWS's answer showed. */
const stateText = ({ name, state }: SignInStep, diagnosis: Diagnosis | null, { t }: I18n): string => {
  if (state === 'fault' && diagnosis !== null) {
    return headline(diagnosis, t);
  }
  const page = diagnosis?.signIn.page ?? null;
  if (state === 'refused' && page !== null) {
    return t('ui_step_answer_refused_page', { page });
  }
  return codeText('ui_step', `${name}-${state}`, t);
};
