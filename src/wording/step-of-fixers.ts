import type { Fixer } from '../diagnosis/finding.ts';
import { keyOf } from '../message-key.ts';
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

/**
 * The first person who can fix it decides. Trying again is ruled out only if the cause is certain and the user cannot
 * fix it.
 */
export const stepOfFixers = (fixers: readonly Fixer[], isCertain: boolean): NextStep => {
  const [first] = fixers;
  const admin = fixers.find((fixer) => fixer === 'idp-admin' || fixer === 'aws-admin');
  if (first === undefined) return 'find-out';
  if (first === 'device') return 'set-clock';
  if (admin === undefined) return 'start-again';
  return isCertain && !fixers.includes('user') ? admin : `again-then-${admin}`;
};

/** The next step in one line, addressed to the user. */
export const nextStepText = (step: NextStep, t: Translate): string => t(keyOf('next_step', step));
