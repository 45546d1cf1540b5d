/**
 * `npm run package [-- FOLDER]`: builds, then writes one zip a browser beside the built folders. The same sources give the same
 * bytes: files stand in the order of their names and carry one fixed date.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { DIST } from './build.mjs';
import { ROOT } from './setup.mjs';

/** The first moment that a zip can name. Local time on purpose: fflate writes the local hour, as zip does. */
const FIXED_DATE = new Date(1980, 0, 1);

for (const browser of ['chromium', 'firefox']) {
  const folder = path.join(DIST, browser);
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .toSorted();
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name))]));
  const zip = zipSync(files, { level: 9, mtime: FIXED_DATE, os: 3 });
  const file = path.join(DIST, `its-the-saml-${browser}.zip`);
  writeFileSync(file, zip);
  console.log(`${path.relative(ROOT, file)}: ${(zip.length / 1000).toFixed(1)} kB, ${names.length} files`);
}
