/** The types of bundles.mjs, for the tests that import it. */
export function scriptsOf(folder: string, entry: string): string[];
export function languageScript(folder: string, tag: string): string;
