import type { Plugin } from 'esbuild';

/** The types of libraries.mjs, for vitest's configuration. */
export function changedLibrary(file: string): string | null;
export const CHANGED_LIBRARIES: string[];
/** Lets esbuild bundle the libraries as they are changed here. */
export const changedLibraries: Plugin;
