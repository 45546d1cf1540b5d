/** The types of libraries.mjs, for vitest's configuration. */
export function changedLibrary(file: string): string | null;
export const CHANGED_LIBRARIES: string[];
