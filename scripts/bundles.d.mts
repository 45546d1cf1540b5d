/** The types of bundles.mjs, for the tests that import it. */
export function scriptsOf(folder: string, entry: string): string[];
export function languageScripts(folder: string, tag: string): { readonly firstFrame: string; readonly later: string };
