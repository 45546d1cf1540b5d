import { cpSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import type { BrowserName } from '../../lab/browser.ts';
import { actionTitles } from '../../scripts/locales.mjs';
import { ROOT } from '../../scripts/setup.mjs';

/**
 * Builds the extension with one file of its worker replaced, to show that a test of that file can fail.
 *
 * @param file the file's path in the project, as `background/store-observation.ts`
 * @param contents the replacement, in TypeScript
 * @returns the twin's folder, which the caller removes
 */
export const buildTwin = async (browser: BrowserName, file: string, contents: string): Promise<string> => {
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
        name: 'twin',
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.ts$/ }, ({ path: loaded }) =>
            loaded === path.join(ROOT, file) ? { contents, loader: 'ts', resolveDir: path.dirname(loaded) } : null,
          ),
      },
    ],
  });
  return folder;
};
