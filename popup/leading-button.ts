import type { Need } from '../src/diagnosis/diagnosis.ts';
import type { NextStep } from '../src/wording/step-of-fixers.ts';

/** Which button does the next step: the one that is drawn largest. */
export type LeadingButton = 'portal' | 'import' | 'message';

const STARTS_AGAIN: readonly NextStep[] = ['start-again', 'set-clock', 'again-then-idp-admin', 'again-then-aws-admin'];

/** Whether the user signs in again, and so needs the access portal. */
export const startsAgain = (step: NextStep): boolean => STARTS_AGAIN.includes(step);

const FINDS_OUT: readonly NextStep[] = ['find-out', 'if-refused'];

/** Whether importing what is missing may show the cause. */
export const findsOut = (step: NextStep, needed: readonly Need[]): boolean =>
  FINDS_OUT.includes(step) && needed.length > 0;

const SENDS: readonly NextStep[] = [
  // Most readers do not have what is missing; the AWS administrator does.
  'find-out',
  'idp-admin',
  'aws-admin',
  'aws-support',
  'again-then-idp-admin',
  'again-then-aws-admin',
];

/**
 * @param portal the access portal's address, where it is known and the user signs in again
 * @param needed what would have to be imported
 * @returns null if no button does the step
 */
export const leadingButton = (
  step: NextStep,
  { portal, needed }: { readonly portal: string | null; readonly needed: readonly Need[] },
): LeadingButton | null => {
  if (portal !== null) return 'portal';
  if (SENDS.includes(step)) return 'message';
  return findsOut(step, needed) ? 'import' : null;
};
