/** The types of first-frame-keys.mjs, for the tests that import it. */
export function firstFrameKeys(keys: readonly string[]): Promise<readonly string[]>;
