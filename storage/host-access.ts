import { browser } from './browser.ts';

/** AWS's sign-in hosts, as the manifest names them. */
const neededHosts = (): string[] => browser.runtime.getManifest().host_permissions ?? [];

/** Whether the browser lets the extension see them: in Firefox the user decides, in Chromium the user may withdraw it. */
export const hasHostAccess = (): Promise<boolean> => browser.permissions.contains({ origins: neededHosts() });

/**
 * Asks for access. Only directly in a click handler, without a promise before it, because browsers require the click
 * itself.
 */
export const askForHostAccess = (): Promise<boolean> => browser.permissions.request({ origins: neededHosts() });

/** Calls `listener` after access was granted or withdrawn. Returns a function that stops that. */
export const onHostAccessChanged = (listener: () => void): (() => void) => {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  return () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  };
};
