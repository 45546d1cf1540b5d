import { browser } from './browser.ts';

/** AWS's sign-in hosts, as the manifest names them. */
const neededHosts = (): string[] => browser.runtime.getManifest().host_permissions ?? [];

/** Whether the browser lets us see them: in Firefox each user may decide that, in Chromium they may take it back. */
export const hasHostAccess = (): Promise<boolean> => browser.permissions.contains({ origins: neededHosts() });

/** Asks for it. Only in answer to a click, and without a promise before: browsers want the click itself. */
export const askForHostAccess = (): Promise<boolean> => browser.permissions.request({ origins: neededHosts() });

/** Calls `listener` after it was given or taken back. Returns how to stop that. */
export const onHostAccessChanged = (listener: () => void): (() => void) => {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  return () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  };
};
