import { browser, inPrivateContext, isSplit } from './browser.ts';
import { readSession, removeDiagnoses, removeObservations } from './session.ts';

/**
 * Wipes what was seen in private windows once the last of them is closed. Chromium ends the private worker together with
 * that window, perhaps before this has run: what it leaves is shown nowhere, and goes when its time is over.
 */
export const wipeAfterLastPrivateWindow = async (): Promise<void> => {
  if (isSplit() && !inPrivateContext()) return;
  const windows = await browser.windows.getAll();
  if (windows.some(({ incognito }) => incognito)) return;
  const { observations, diagnoses } = await readSession();
  await removeObservations(observations.filter(({ observation }) => observation.private).map(({ key }) => key));
  await removeDiagnoses([...diagnoses].filter(([, stored]) => stored.private).map(([id]) => id));
};
