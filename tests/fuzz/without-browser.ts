/**
 * Imported before anything of the worker's: webextension-polyfill refuses to be loaded outside an extension, although
 * nothing here calls the extension API.
 */
const API = { runtime: { id: 'this-extension' } };
Object.assign(globalThis, { chrome: API, browser: API });
