import type { SignInSummary } from '../storage/first-frame.ts';

/**
 * The sign-in with its last diagnosis while a new one is being made because more was seen, so that the reader's view
 * stays, and outcome and cause change together.
 *
 * @param last the record that was shown before
 */
export const recordToShow = <Shown extends SignInSummary>(record: Shown | null, last: Shown | null): Shown | null => {
  const isAgain =
    record?.diagnosis === null &&
    !record.waiting &&
    record.observed.outcome !== 'accepted' &&
    last?.id === record.id &&
    last.diagnosis !== null;
  return isAgain ? last : record;
};
