import type { SignInSummary } from '../storage/first-frame.ts';

/** The state of the whole interface: `data-state` of `<main>`. */
export type MainState = 'empty' | 'no-access' | 'waiting' | 'accepted' | 'refused' | 'unknown' | 'imported';

/**
 * A sign-in that was seen earlier is shown even if permission was withdrawn since.
 *
 * @param isDiagnosed whether there is a diagnosis; a pending sign-in gets one only from what was pasted
 */
export const mainState = (record: SignInSummary | null, hasAccess: boolean, isDiagnosed = false): MainState => {
  if (record === null) {
    return hasAccess ? 'empty' : 'no-access';
  }
  return record.waiting && !isDiagnosed ? 'waiting' : record.observed.outcome;
};
