/**
 * Imported before the worker's code, because webextension-polyfill refuses to load outside an extension, although
 * nothing here calls the extension API.
 */
const API = { runtime: { id: 'this-extension' } };
Object.assign(globalThis, { chrome: API, browser: API });
