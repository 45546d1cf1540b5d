import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { changedLibraries } from '../libraries.mjs';
import { ROOT } from '../setup.mjs';

export type Program = typeof import('./program.ts');

/**
 * The program as the packages contain it, with their changes to libraries. What runs the scripts, tsx, gives every function its name as
 * it is made, which takes a tenth of the time that is measured here.
 */
export const bundleProgram = async (folder: string): Promise<Program> => {
  const file = path.join(folder, 'program.mjs');
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['scripts/bench/program.ts'],
    outfile: file,
    bundle: true,
    minify: true,
    format: 'esm',
    plugins: [changedLibraries],
  });
  return import(pathToFileURL(file).href);
};
