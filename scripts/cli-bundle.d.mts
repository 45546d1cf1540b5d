/** The types of cli-bundle.mjs, for the tests that import it. */
import type { BuildOptions } from 'esbuild';
export const cliBundle: BuildOptions;
