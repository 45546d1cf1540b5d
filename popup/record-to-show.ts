import type { SignInSummary } from '../storage/first-frame.ts';

/**
 * The sign-in as it was last diagnosed, while it is diagnosed again because more was seen: the reader keeps what is open,
 * and outcome and cause change together.
 *
 * @param last what was shown before
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
