import { browser, isSplit } from '../storage/browser.ts';

/**
 * Whether what was seen in private windows must be deleted, because none is open any more. Never in Chromium, whose
 * private windows have their own area, which ends with them (session-area.ts).
 */
export const arePrivateWindowsClosed = async (): Promise<boolean> => !isSplit() && !(await isPrivateTabOpen());

/** Looks at tabs, because Firefox for Android has no windows. */
const isPrivateTabOpen = async (): Promise<boolean> =>
  (await browser.tabs.query({})).some(({ incognito }) => incognito);

/** Calls `listener` after a window is closed that may have been the last private one. */
export const onPrivateWindowClosed = (listener: () => void): void => {
  if (isSplit()) return;
  (browser.windows ?? browser.tabs).onRemoved.addListener(() => listener());
};
