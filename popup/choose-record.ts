import type { SignInRecord } from '../src/observations/sign-in-record.ts';
import type { Place } from './place.ts';

/**
 * Which sign-in is shown: the one chosen; else over a tab that tab's newest, in a tab of its own the newest of all.
 * Takes the records newest first.
 */
export const chooseRecord = (
  records: readonly SignInRecord[],
  place: Place,
  chosenId: string | null,
): SignInRecord | null =>
  records.find((record) => record.id === chosenId) ??
  records.find((record) => place.kind !== 'popup' || record.tabId === place.overTab) ??
  null;
