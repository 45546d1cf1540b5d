import { causeByCode } from '../diagnosis/causes.ts';
import type { Fixer } from '../diagnosis/finding.ts';
import { keyOf } from '../message-key.ts';
import { type Headlined, isOfPageAlone, isOfSettings, neededToDecide } from './headline.ts';
import { leadingFinding } from './sentence.ts';
import type { Translate } from './translate.ts';

/**
 * What the user does next. `idp-admin`, `aws-admin` and `aws-support`: only send it to the people who can fix it,
 * because trying again will not help. `again-then-…`: trying again may help.
 */
export type NextStep =
  | 'nothing'
  | 'if-refused'
  | 'start-again'
  | 'set-clock'
  | 'sign-in-watched'
  | 'find-out'
  | 'idp-admin'
  | 'aws-admin'
  | 'aws-support'
  | 'again-then-idp-admin'
  | 'again-then-aws-admin';

/** Answers "is it me, should I try again, who do I send this to?" for every diagnosis. */
export const nextStepOf = (diagnosis: Headlined): NextStep => {
  const { error, cause, signIn, unknown, facts } = diagnosis;
  if (signIn.outcome === 'accepted') return 'nothing';
  // Something between the identity provider and AWS may have damaged it.
  if (error) return 'again-then-idp-admin';
  if (cause) {
    const fixers = leadingFinding(diagnosis)?.fixedBy ?? causeByCode(cause.code)?.fixedBy ?? [];
    return byFixers(fixers, cause.weight === 'decisive');
  }
  if (isOfPageAlone(diagnosis)) return 'sign-in-watched';
  if (signIn.outcome !== 'refused') return facts !== null && !isOfSettings(diagnosis) ? 'if-refused' : 'nothing';
  if (neededToDecide(unknown).length > 0) return 'find-out';
  return unknown.length > 0 ? 'again-then-aws-admin' : 'aws-support';
};

/**
 * The first person who can fix it decides. Trying again is ruled out only if the cause is certain and the user cannot
 * fix it.
 */
const byFixers = (fixers: readonly Fixer[], isCertain: boolean): NextStep => {
  const [first] = fixers;
  const admin = fixers.find((fixer) => fixer === 'idp-admin' || fixer === 'aws-admin');
  if (first === undefined) return 'find-out';
  if (first === 'device') return 'set-clock';
  if (admin === undefined) return 'start-again';
  return isCertain && !fixers.includes('user') ? admin : `again-then-${admin}`;
};

/** The next step in one line, addressed to the user. */
export const nextStepText = (step: NextStep, t: Translate): string => t(keyOf('next_step', step));
