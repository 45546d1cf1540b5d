/**
 * `node scripts/npm-package.mjs [FOLDER]`: writes the command line and the library as a package without dependencies into
 * dist/npm (or FOLDER/npm), and packs it next to that: `npx ./dist/its-the-saml-….tgz response.txt` needs nothing else.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { cliBundle } from './cli-bundle.mjs';
import { ROOT } from './setup.mjs';
import { thirdPartyLicences } from './third-party-licences.mjs';

const COMMAND = 'its-the-saml';
const SHELLS = ['bash', 'zsh', 'fish', 'powershell'];

/** @param {string} into the folder the folder of the package and its tarball; returns the tarball's name */
export async function writeNpmPackage(into) {
  const folder = path.join(into, 'npm');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'completions'), { recursive: true });
  const command = path.join(folder, `${COMMAND}.mjs`);
  const common = { ...cliBundle, minify: true, metafile: true };
  const banner = { js: '#!/usr/bin/env node' };
  const builds = [
    await build({ ...common, entryPoints: ['cli/main.ts'], outfile: command, banner }),
    await build({ ...common, entryPoints: ['cli/library.ts'], outfile: path.join(folder, 'index.mjs') }),
  ];
  writeFileSync(
    path.join(folder, 'THIRD-PARTY-LICENSES.txt'),
    thirdPartyLicences(builds.map(({ metafile }) => metafile)),
  );
  chmodSync(command, 0o755);
  cpSync(path.join(ROOT, 'cli', 'npm', 'index.d.ts'), path.join(folder, 'index.d.ts'));
  for (const file of ['LICENSE', 'docs/command-line.md']) {
    cpSync(path.join(ROOT, file), path.join(folder, file === 'LICENSE' ? file : 'README.md'));
  }
  // In English, whatever the language of the system.
  const printed = (...args) =>
    execFileSync(process.execPath, [command, ...args], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  writeFileSync(path.join(folder, `${COMMAND}.1`), printed('man'));
  for (const shell of SHELLS) {
    writeFileSync(path.join(folder, 'completions', `${COMMAND}.${shell}`), printed('completion', shell));
  }
  const { version, description, license, engines } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const manifest = {
    name: COMMAND,
    version,
    description,
    license,
    type: 'module',
    engines,
    bin: { [COMMAND]: `${COMMAND}.mjs` },
    man: `${COMMAND}.1`,
    exports: { '.': { types: './index.d.ts', default: './index.mjs' } },
  };
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  // npm gives every file the same date, so the same sources give the same bytes.
  execFileSync('npm', ['pack', '--silent', '--pack-destination', into], { cwd: folder, stdio: 'ignore' });
  return `${COMMAND}-${version}.tgz`;
}

if (process.argv[1] === path.join(ROOT, 'scripts', 'npm-package.mjs')) {
  console.log(await writeNpmPackage(path.resolve(ROOT, process.argv[2] ?? 'dist')));
}
