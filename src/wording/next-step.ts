import { causeByCode } from '../diagnosis/causes.ts';
import type { Fixer } from '../diagnosis/finding.ts';
import { keyOf } from '../message-key.ts';
import type { Headlined } from './headline.ts';
import { leadingFinding } from './sentence.ts';
import type { Translate } from './translate.ts';

/**
 * What the person in front of the browser does now. `idp-admin`, `aws-admin` and `aws-support`: nothing but sending it to
 * the people who can fix it, as trying again will not help.
 */
export type NextStep = 'nothing' | 'start-again' | 'set-clock' | 'find-out' | 'idp-admin' | 'aws-admin' | 'aws-support';

const BY_FIXER = {
  user: 'start-again',
  device: 'set-clock',
  'idp-admin': 'idp-admin',
  'aws-admin': 'aws-admin',
} as const satisfies Record<Fixer, NextStep>;

/** Answers "is it me, should I try again, who do I send this to" for every diagnosis. The first who can fix it decides. */
export const nextStepOf = (diagnosis: Headlined): NextStep => {
  const { error, cause, signIn, unknown } = diagnosis;
  if (signIn.outcome === 'accepted') return 'nothing';
  if (error) return 'idp-admin';
  if (cause) {
    const [fixer] = leadingFinding(diagnosis)?.fixedBy ?? causeByCode(cause.code)?.fixedBy ?? [];
    return fixer === undefined ? 'find-out' : BY_FIXER[fixer];
  }
  if (signIn.outcome !== 'refused') return 'nothing';
  return unknown.length > 0 ? 'find-out' : 'aws-support';
};

/** The next step in one line, addressed to the user. */
export const nextStepText = (step: NextStep, t: Translate): string => t(keyOf('next_step', step));
