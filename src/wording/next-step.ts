import { causeByCode } from '../diagnosis/causes.ts';
import { type Headlined, isOfPageAlone, isOfSettings, neededToDecide } from './headline.ts';
import { leadingFinding } from './sentence.ts';
import { type NextStep, stepOfFixers } from './step-of-fixers.ts';

/** Answers "is it me, should I try again, who do I send this to?" for every diagnosis. */
export const nextStepOf = (diagnosis: Headlined): NextStep => {
  const { error, cause, signIn, unknown, facts } = diagnosis;
  if (signIn.outcome === 'accepted') return 'nothing';
  // Something between the identity provider and AWS may have damaged it.
  if (error) return 'again-then-idp-admin';
  if (cause) {
    const fixers = leadingFinding(diagnosis)?.fixedBy ?? causeByCode(cause.code)?.fixedBy ?? [];
    return stepOfFixers(fixers, cause.weight === 'decisive');
  }
  if (isOfPageAlone(diagnosis)) return 'sign-in-watched';
  if (signIn.outcome !== 'refused') return facts !== null && !isOfSettings(diagnosis) ? 'if-refused' : 'nothing';
  if (neededToDecide(unknown).length > 0) return 'find-out';
  return unknown.length > 0 ? 'again-then-aws-admin' : 'aws-support';
};
