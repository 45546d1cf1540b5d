/** The types of oldest-browsers.mjs, for the scripts that import it. */
export const OLDEST_BROWSERS: string[];
