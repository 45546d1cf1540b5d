import { browser } from './browser.ts';
import type { SessionArea } from './session-area.ts';

/** `storage.session`: out of reach of web pages and of content scripts, and never on disk. */
export const STORAGE_SESSION_AREA: SessionArea = {
  // Chromium before 130 has no getKeys: developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/storage/StorageArea/getKeys
  keys: async () => (await browser.storage.session.getKeys?.()) ?? Object.keys(await browser.storage.session.get(null)),
  get: (keys) => browser.storage.session.get(keys === undefined ? null : [...keys]),
  set: (items) => browser.storage.session.set(items),
  remove: (keys) => browser.storage.session.remove([...keys]),
  onChanged: (listener) => {
    browser.storage.session.onChanged.addListener(listener);
    return () => browser.storage.session.onChanged.removeListener(listener);
  },
};
