/**
 * `npm run package [-- FOLDER]`: builds, then writes one zip for each browser next to the built folders, in a git
 * checkout also the zip of the sources that Mozilla's reviewers require, the interface as one page (scripts/page.mjs),
 * and the command line as a package for npm (scripts/npm-package.mjs). SHA256SUMS lists the digest of each for
 * `sha256sum --check`. The same sources give the same bytes (scripts/zip.mjs).
 */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { PAGE } from './page.mjs';
import { ROOT } from './setup.mjs';
import { sourceZip } from './source-zip.mjs';
import { SUMS, sumLine } from './sums.mjs';
import { reproducibleZip } from './zip.mjs';

// These need nothing of the build, so other processes make them meanwhile.
const aside = mkdtempSync(path.join(os.tmpdir(), 'its-the-saml-package-'));
const others = Promise.all([makeAside('page.mjs'), makeAside('npm-package.mjs')]);
const { DIST } = await import('./build.mjs');

const sums = [];
for (const browser of ['chromium', 'firefox']) {
  const folder = path.join(DIST, browser);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({
      name: path.relative(folder, file).replaceAll(path.sep, '/'),
      bytes: readFileSync(file),
    }));
  sums.push(write(`its-the-saml-${browser}.zip`, await reproducibleZip(files, { isSmallest: true })));
}
if (existsSync(path.join(ROOT, '.git'))) {
  sums.push(write('its-the-saml-source.zip', await sourceZip(ROOT)));
} else {
  console.log('no git checkout, so no zip of the sources');
}
const [page, tarball] = await others;
console.log(page);
cpSync(aside, DIST, { recursive: true });
rmSync(aside, { recursive: true });
for (const name of [PAGE, tarball]) sums.push(sumLine(name, readFileSync(path.join(DIST, name))));
writeFileSync(path.join(DIST, SUMS), sums.join(''));

/** Writes a zip, and returns its line of SHA256SUMS. */
function write(name, zip) {
  writeFileSync(path.join(DIST, name), zip);
  console.log(`${name}: ${(zip.length / 1000).toFixed(1)} kB`);
  return sumLine(name, zip);
}

/** Runs one of our scripts that write into a folder; resolves with what it printed. */
async function makeAside(script) {
  const { stdout } = await promisify(execFile)(process.execPath, [path.join(ROOT, 'scripts', script), aside]);
  return stdout.trim();
}
