/**
 * `npm run package [-- FOLDER]`: builds, then writes one zip for each browser next to the built folders, in a git
 * checkout also the zip of the sources that Mozilla's reviewers require, the interface as one page (scripts/page.mjs),
 * and the command line as a package for npm (scripts/npm-package.mjs). SHA256SUMS lists the digest of each for
 * `sha256sum --check`. The same sources give the same bytes (scripts/zip.mjs).
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DIST } from './build.mjs';
import { writeNpmPackage } from './npm-package.mjs';
import { PAGE, writePage } from './page.mjs';
import { ROOT } from './setup.mjs';
import { sourceZip } from './source-zip.mjs';
import { SUMS, sumLine } from './sums.mjs';
import { reproducibleZip } from './zip.mjs';

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
await writePage(DIST);
sums.push(sumLine(PAGE, readFileSync(path.join(DIST, PAGE))));
const tarball = await writeNpmPackage(DIST);
sums.push(sumLine(tarball, readFileSync(path.join(DIST, tarball))));
writeFileSync(path.join(DIST, SUMS), sums.join(''));

/** Writes a zip, and returns its line of SHA256SUMS. */
function write(name, zip) {
  writeFileSync(path.join(DIST, name), zip);
  console.log(`${name}: ${(zip.length / 1000).toFixed(1)} kB`);
  return sumLine(name, zip);
}
