import type { SignInSummary } from '../storage/first-frame.ts';
import type { Place } from './place.ts';

/**
 * Chooses the sign-in to show: the one that the user chose; else, in a popup over a tab, that tab's newest, and in a
 * separate tab the newest of all. Takes the records newest first.
 */
export const chooseRecord = <Shown extends SignInSummary>(
  records: readonly Shown[],
  place: Place,
  chosenId: string | null,
): Shown | null =>
  records.find((record) => record.id === chosenId) ??
  records.find((record) => place.kind !== 'popup' || record.tabId === place.overTab) ??
  null;
