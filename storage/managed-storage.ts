import { browser } from './browser.ts';
import { NO_POLICY, type Policy, type ReadPolicy } from './policy.ts';

/** The administrator's policy as it is now. */
export const readManaged = async (readPolicy: ReadPolicy): Promise<Policy> => {
  // Firefox rejects if there is no policy for this extension.
  const values = await browser.storage.managed.get(null).catch(() => null);
  return values === null || Object.keys(values).length === 0 ? NO_POLICY : readPolicy(values);
};

/**
 * Whether the browser passes on only values with the types of managed-schema.json, as Chromium does; Firefox passes on
 * everything.
 */
export const isFilteredByBrowser = (): boolean => 'storage' in browser.runtime.getManifest();

/** Calls `listener` after the policy changed; Firefox reads it once, when it starts. Returns a function that stops that. */
export const onManagedChanged = (listener: () => void): (() => void) => {
  browser.storage.managed.onChanged.addListener(listener);
  return () => browser.storage.managed.onChanged.removeListener(listener);
};
