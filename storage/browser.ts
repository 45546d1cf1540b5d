/**
 * The one file that touches the browser's extension API. webextension-polyfill gives Chromium the promises that Firefox
 * has of its own; it weighs 3.1 KB gzipped, so that the content script affords it too.
 */
import browser, { type Runtime, type WebRequest } from 'webextension-polyfill';

export type { Runtime, WebRequest };
export { browser };

/** Chromium runs one worker for ordinary and one for private windows (`split`); Firefox one for both (`spanning`). */
export const isSplit = (): boolean => browser.runtime.getManifest().incognito === 'split';

/** Whether this worker or page belongs to a private window. Always false in a worker that serves both. */
export const inPrivateContext = (): boolean => browser.extension.inIncognitoContext === true;
