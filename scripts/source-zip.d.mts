/** The types of source-zip.mjs, for the tests that import it. */
export function sourceZip(checkout: string): Promise<Uint8Array>;
