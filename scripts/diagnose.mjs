/**
 * `npm run --silent diagnose -- [options] FILE…`: the same diagnosis without a browser. Sets up what is missing, then runs
 * cli/main.ts in this process. Only reports go to standard output.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './setup.mjs';

const setup = pathToFileURL(path.join(ROOT, 'scripts/setup.mjs')).href;
const { status } = spawnSync(
  process.execPath,
  ['--input-type=module', '--eval', `(await import(${JSON.stringify(setup)})).ensureNodeModules()`],
  { stdio: ['ignore', 2, 2] },
);
if (status !== 0) process.exit(1);

const { build } = await import('esbuild');
const { cliBundle } = await import('./cli-bundle.mjs');
const bundle = await build({ ...cliBundle, entryPoints: ['cli/main.ts'], write: false });
// Node runs only files. The name is unique to this process, because several may run at once.
const cache = path.join(ROOT, 'node_modules', '.cache', 'its-the-saml');
const file = path.join(cache, `diagnose-${process.pid}.mjs`);
mkdirSync(cache, { recursive: true });
writeFileSync(file, bundle.outputFiles[0].contents);
// npm runs a script in the package's folder, but file names are relative to the folder in which the user called it.
if (process.env.npm_lifecycle_event === 'diagnose' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
process.on('exit', () => rmSync(file, { force: true }));
await import(pathToFileURL(file).href);
