import type { SignInRecord } from '../src/observations/sign-in-record.ts';

/**
 * The sign-in as it was last diagnosed, while it is diagnosed again because more was seen: the reader keeps what is open,
 * and outcome and cause change together.
 *
 * @param last what was shown before
 */
export const recordToShow = (record: SignInRecord | null, last: SignInRecord | null): SignInRecord | null => {
  const isAgain =
    record?.diagnosis === null &&
    !record.waiting &&
    record.observed.outcome !== 'accepted' &&
    last?.id === record.id &&
    last.diagnosis !== null;
  return isAgain ? last : record;
};
