/** The types of bundle-report.mjs, for the tests that import it. */
export function reportOn(folder: string): { readonly file: string; readonly what: string }[];
