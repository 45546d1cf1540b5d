import type { Code } from '../src/diagnosis/causes.ts';
import type { Diagnosis } from '../src/diagnosis/diagnosis.ts';

/** Causes that a picture of the Assertion's validity explains. */
const OF_TIME: readonly string[] = [
  'expired',
  'not-yet-valid',
  'subject-confirmation-expired',
  'idp-clock-off',
  'device-clock-off',
] satisfies readonly Code[];

export const isCodeOfTime = (code: string): boolean => OF_TIME.includes(code);

/** Whether the sign-in failed because it came too late or too early, or because a clock is wrong. */
export const isCauseOfTime = ({ cause }: Pick<Diagnosis, 'cause'>): boolean =>
  cause !== null && [cause.code, ...cause.explains].some(isCodeOfTime);
