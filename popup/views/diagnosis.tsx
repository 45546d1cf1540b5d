import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { refusalReasons } from '../../src/idp/refusal-reasons.ts';
import { STATUS_SUCCESS } from '../../src/saml/names.ts';
import { headline, isOfPageAlone, isOfSettings } from '../../src/wording/headline.ts';
import { refusalText } from '../../src/wording/refusal-text.ts';
import { asItIs, causeSentence, type WriteValues } from '../../src/wording/sentence.ts';
import { undecodableText } from '../../src/wording/undecodable-text.ts';
import type { DiagnosisSummary } from '../../storage/first-frame.ts';
import { isCauseOfTime } from '../cause-of-time.ts';
import { groupFindings } from '../group-findings.ts';
import type { HandOver } from '../hand-over.ts';
import type { I18n } from '../i18n.ts';
import { lazyView } from '../lazy-view.tsx';
import type { MainState } from '../main-state.ts';
import { ApplicationSetting } from '../parts/application-setting.tsx';
import { Comparison } from '../parts/comparison.tsx';
import { Fixers } from '../parts/fixers.tsx';
import { Headline } from '../parts/headline.tsx';
import { NextStep } from '../parts/next-step.tsx';
import { OutcomeChip } from '../parts/outcome-chip.tsx';
import { SignInLine } from '../parts/sign-in-line.tsx';
import { Sources } from '../parts/sources.tsx';
import { Suspects } from '../parts/suspects.tsx';
import { UserRecord } from '../parts/user-record.tsx';
import { readerFinding } from '../reader-finding.ts';
import type { ShownSignIn } from '../shown-sign-in.ts';
import type { Paste } from '../use-pasted.ts';

const Remedies = lazyView(async () => (await import('./remedies.tsx')).Remedies);
const Timing = lazyView(async () => (await import('../details/timing.tsx')).Timing);

export interface DiagnosisProps {
  readonly record: ShownSignIn;
  readonly state: MainState;
  /** In the first frame only what it shows. */
  readonly diagnosis: DiagnosisSummary | Diagnosis;
  /** Compares this sign-in with what AWS or the IdP says about it. Null for a report, and in the first frame. */
  readonly paste: Paste | null;
  /** Saves the instance of this sign-in in the settings; null if they already have it, or it is not known. */
  readonly saveInstance: (() => void) | null;
  /** Null in the first frame; the next one draws everything below the values with it. */
  readonly handOver: HandOver | null;
  readonly inPopup: boolean;
  readonly openSettings: () => void;
  /** What only a tab has room for: below the headline, and at the end. */
  readonly overview: JSX.Element | null;
  readonly evidence: JSX.Element | null;
  readonly i18n: I18n;
}

/** One sign-in's diagnosis: what is wrong, who can fix it and how, then everything else that was checked. */
export const DiagnosisView = (props: DiagnosisProps): JSX.Element => {
  const { record, state, diagnosis, handOver, i18n, paste: takePasted } = props;
  const { t } = i18n;
  const whole = 'outsideBrowser' in diagnosis ? diagnosis : null;
  const { lead } = groupFindings(diagnosis);
  const title = headline(diagnosis, t);
  const inConsole = handOver?.inConsole ?? asItIs;
  // The headline at the time of the last paste.
  const [before, setBefore] = useState<string | null>(null);
  const isChanged = before !== null && before !== title;
  const paste =
    takePasted &&
    ((text: string): Promise<boolean> => {
      setBefore(title);
      return takePasted(text);
    });
  return (
    <>
      {state === 'imported' && isOfSettings(diagnosis) ? (
        <p class="chips">
          <OutcomeChip state={state} i18n={i18n} />
        </p>
      ) : (
        <SignInLine record={record} state={state} signIn={diagnosis.signIn} i18n={i18n} />
      )}
      <Headline
        title={title}
        sentence={leadSentence(diagnosis, state, inConsole, i18n)}
        diagnosis={diagnosis}
        i18n={i18n}
      >
        <Reasons diagnosis={diagnosis} i18n={i18n} />
      </Headline>
      <NextStep diagnosis={diagnosis} handOver={handOver} openSettings={props.openSettings} i18n={i18n} />
      <Suspects diagnosis={diagnosis} i18n={i18n} />
      {whole !== null && isCauseOfTime(whole) && <Timing diagnosis={whole} i18n={i18n} />}
      {lead !== null && (
        <section class="card" aria-label={t('ui_values')}>
          <Comparison finding={inConsole(lead)} certificates={diagnosis.certificates} i18n={i18n} />
          <ApplicationSetting finding={lead} i18n={i18n} />
          <Fixers fixers={lead.fixedBy} i18n={i18n} />
          <Sources finding={lead} i18n={i18n} />
        </section>
      )}
      {whole !== null && <UserRecord diagnosis={whole} i18n={i18n} />}
      {whole !== null && handOver !== null && (
        <Remedies
          {...props}
          diagnosis={whole}
          paste={paste}
          newHeadline={isChanged ? title : null}
          handOver={handOver}
        />
      )}
    </>
  );
};

/** What the identity provider says about its own refusal. */
const Reasons = ({
  diagnosis: { facts, refusal },
  i18n: { t },
}: {
  readonly diagnosis: DiagnosisSummary;
  readonly i18n: I18n;
}): JSX.Element | null => {
  const status = facts?.response.status ?? [];
  const reasons =
    status[0] === STATUS_SUCCESS ? [] : refusalReasons(refusal, status).map((each) => refusalText(each, t));
  return reasons.length === 0 ? null : (
    <ul class="bullets">
      {reasons.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
};

/** The one sentence under the headline. */
const leadSentence = (
  diagnosis: DiagnosisSummary,
  state: MainState,
  inConsole: WriteValues,
  { t, locale }: I18n,
): string => {
  if (diagnosis.error !== null) {
    return undecodableText(diagnosis.error, t);
  }
  const sentence = causeSentence(diagnosis, t, (finding) => readerFinding(inConsole(finding), locale));
  if (sentence !== null) {
    return sentence;
  }
  if (diagnosis.signIn.outcome === 'accepted') {
    return t(state === 'imported' ? 'ui_accepted_headline' : 'ui_no_cause_accepted_kept');
  }
  if (isOfPageAlone(diagnosis)) return t('ui_page_alone');
  return t(diagnosis.unknown.length > 0 ? 'ui_no_cause_unknown' : 'ui_no_cause');
};
