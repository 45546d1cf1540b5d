/** The types of page.mjs, for the tests that import it. */
export const PAGE: string;
/** Gives the size in bytes. */
export function writePage(folder: string): Promise<number>;
