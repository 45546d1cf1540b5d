import type { SignInSummary } from '../storage/first-frame.ts';
import type { Place } from './place.ts';

/**
 * Which sign-in is shown: the one chosen; else over a tab that tab's newest, in a tab of its own the newest of all.
 * Takes the records newest first.
 */
export const chooseRecord = <Shown extends SignInSummary>(
  records: readonly Shown[],
  place: Place,
  chosenId: string | null,
): Shown | null =>
  records.find((record) => record.id === chosenId) ??
  records.find((record) => place.kind !== 'popup' || record.tabId === place.overTab) ??
  null;
