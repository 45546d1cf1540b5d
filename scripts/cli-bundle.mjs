/** Bundles the command line into one file that needs only node. */
import { changedLibraries } from './libraries.mjs';
import { languages } from './locales.mjs';
import { ROOT } from './setup.mjs';

export const cliBundle = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  charset: 'utf8',
  legalComments: 'none',
  define: languages(),
  plugins: [changedLibraries],
};
