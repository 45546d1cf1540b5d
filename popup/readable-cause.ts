import { refusalReasons } from '../src/idp/refusal-reasons.ts';
import { STATUS_SUCCESS } from '../src/saml/names.ts';
import { causeHeadline } from '../src/wording/cause-headline.ts';
import { causeSentence, leadingFinding } from '../src/wording/sentence.ts';
import { nextStepText, stepOfFixers } from '../src/wording/step-of-fixers.ts';
import type { DiagnosisSummary, SignInSummary } from '../storage/first-frame.ts';
import type { I18n } from './i18n.ts';
import { readerFinding } from './reader-finding.ts';

/** A refused sign-in with its cause in words. */
export interface ReadableCause {
  readonly signIn: SignInSummary;
  readonly diagnosis: DiagnosisSummary;
  readonly title: string;
  readonly sentence: string;
  readonly nextStep: string;
}

/**
 * The cause in the reader's words, as the whole interface words it too. Null for what only that can word: it has the list of all
 * causes, which takes longer to load than the popup to open.
 */
export const readableCause = (signIn: SignInSummary | null, { t, locale }: I18n): ReadableCause | null => {
  const diagnosis = signIn?.diagnosis ?? null;
  if (signIn === null || signIn.waiting || diagnosis === null) return null;
  const { cause, error } = diagnosis;
  const lead = leadingFinding(diagnosis);
  const sentence = causeSentence(diagnosis, t, (finding) => readerFinding(finding, locale));
  if (error !== null || cause === null || lead === null || sentence === null) return null;
  if (diagnosis.signIn.outcome === 'accepted' || hasReasons(diagnosis)) return null;
  return {
    signIn,
    diagnosis,
    title: causeHeadline(cause, diagnosis, t),
    sentence,
    nextStep: nextStepText(stepOfFixers(lead.fixedBy, cause.weight === 'decisive'), t),
  };
};

/** Whether the identity provider's own reasons are shown between the sentence and the next step. */
const hasReasons = ({ facts, refusal }: DiagnosisSummary): boolean => {
  const status = facts?.response.status ?? [];
  return status[0] !== STATUS_SUCCESS && refusalReasons(refusal, status).length > 0;
};
