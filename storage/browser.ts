/**
 * The only file that touches the browser's extension API. webextension-polyfill gives Chromium Firefox's `browser`,
 * whose listeners for messages may return a promise. The content script
 * does without it (content/content.ts).
 */
import browser, { type Runtime, type WebRequest } from 'webextension-polyfill';

export type { Runtime, WebRequest };
export { browser };

/** Chromium runs one worker for ordinary and one for private windows (`split`); Firefox one for both (`spanning`). */
export const isSplit = (): boolean => browser.runtime.getManifest().incognito === 'split';

/** Whether this worker or page belongs to a private window. Always false in a worker that serves both. */
export const inPrivateContext = (): boolean => browser.extension.inIncognitoContext === true;
