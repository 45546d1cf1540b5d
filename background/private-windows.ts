import { browser, isSplit } from '../storage/browser.ts';
import { readSession, removeDiagnoses, removeObservations } from '../storage/session.ts';
import { forgetPrivateSalt } from './salt.ts';

/**
 * Forgets what was seen in private windows where none of them is open any more. In Chromium there is nothing to do: its private
 * windows have an area of their own, which goes with them (session-area.ts).
 */
export const forgetClosedPrivateWindows = async (): Promise<void> => {
  if (isSplit() || (await isPrivateTabOpen())) return;
  const { observations, diagnoses } = await readSession();
  await Promise.all([
    removeObservations(observations.filter(({ observation }) => observation.private).map(({ key }) => key)),
    removeDiagnoses([...diagnoses].filter(([, stored]) => stored.private).map(([id]) => id)),
    forgetPrivateSalt(),
  ]);
};

/** By the tabs, as Firefox for Android has no windows. */
const isPrivateTabOpen = async (): Promise<boolean> =>
  (await browser.tabs.query({})).some(({ incognito }) => incognito);

/** Calls `listener` after a window was closed that may have been the last private one. */
export const onPrivateWindowClosed = (listener: () => void): void => {
  if (isSplit()) return;
  (browser.windows ?? browser.tabs).onRemoved.addListener(() => listener());
};
