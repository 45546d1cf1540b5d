import { cpSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { actionTitles } from '../../scripts/locales.mjs';
import { ROOT } from '../../scripts/setup.mjs';
import type { BrowserName } from '../lab/browser.ts';

/** What the twin does in place of the real `keep`: it remembers in a variable, until the sign-in is over. It tells that it saw. */
const FORGETFUL_KEEP = `
  import { browser } from '../background/browser.ts';
  import { newKey, putObservation } from '../background/session.ts';
  const remembered = [];
  export const keep = async (observation) => {
    remembered.push(observation);
    await browser.storage.local.set({ ['twin saw ' + observation.kind]: observation });
    if (observation.kind !== 'page-shown') return;
    for (const each of remembered.splice(0)) await putObservation({ key: newKey(each), observation: each });
  };
`;

/**
 * Builds the extension with a worker that works, but for one thing: what it saw stands in a variable of its own until the
 * sign-in is over. It shows that the tests of a stopped worker can fail.
 *
 * @returns its folder, which the caller removes
 */
export const buildForgetfulTwin = async (browser: BrowserName): Promise<string> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lab-twin-'));
  cpSync(path.join(ROOT, 'dist', browser), folder, { recursive: true });
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['background/worker.ts'],
    outfile: path.join(folder, 'background', 'worker.js'),
    allowOverwrite: true,
    bundle: true,
    format: 'esm',
    define: actionTitles(),
    plugins: [
      {
        name: 'forgetful-keep',
        setup: ({ onLoad }) =>
          onLoad({ filter: /background[\\/]keep\.ts$/ }, () => ({
            contents: FORGETFUL_KEEP,
            loader: 'ts',
            resolveDir: path.join(ROOT, 'background'),
          })),
      },
    ],
  });
  return folder;
};
