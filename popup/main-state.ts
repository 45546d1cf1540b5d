import type { SignInSummary } from '../storage/first-frame.ts';

/** What the interface shows as a whole: `data-state` of `<main>`. */
export type MainState = 'empty' | 'no-access' | 'waiting' | 'accepted' | 'refused' | 'unknown' | 'imported';

/**
 * A sign-in seen earlier is shown even when permission was withdrawn since.
 *
 * @param isDiagnosed whether there is a diagnosis: of a sign-in that waits only what was pasted brings one
 */
export const mainState = (record: SignInSummary | null, hasAccess: boolean, isDiagnosed = false): MainState => {
  if (record === null) {
    return hasAccess ? 'empty' : 'no-access';
  }
  return record.waiting && !isDiagnosed ? 'waiting' : record.observed.outcome;
};
