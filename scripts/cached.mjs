/**
 * A cache for what takes seconds to compute and depends on nothing but its input, such as compression. It is in node_modules, so
 * that every build of a checkout shares it, even one in a clone that links there, and `npm ci` empties it.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { ROOT } from './setup.mjs';

const DAYS_KEPT = 7;

export const cached = cacheIn(path.join(ROOT, 'node_modules', '.cache', 'its-the-saml', 'computed'));

/** @param {string} folder where the results are kept */
export function cacheIn(folder) {
  const known = new Map();

  /**
   * @param {string} library the npm package that computes it; another version computes it again
   * @param {unknown} options everything else that the result depends on
   * @param {Uint8Array} input
   * @param {() => Promise<Uint8Array>} compute
   * @returns {Promise<Uint8Array>} the result of the first `compute` for all of these
   */
  return (library, options, input, compute) => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'node_modules', library, 'package.json'), 'utf8'));
    const method = JSON.stringify([library, version, options]);
    const key = createHash('sha256').update(method).update(input).digest('hex');
    // One process may ask twice at once, because both packages contain the same scripts.
    const result = known.get(key) ?? onDisk(folder, key, compute);
    known.set(key, result);
    return result;
  };
}

async function onDisk(folder, key, compute) {
  const file = path.join(folder, key);
  if (existsSync(file)) {
    const now = new Date();
    utimesSync(file, now, now);
    return readFileSync(file);
  }
  const bytes = await compute();
  mkdirSync(folder, { recursive: true });
  removeUnused(folder);
  // Another process may be reading or writing the same file.
  const draft = `${file}-${process.pid}`;
  writeFileSync(draft, bytes);
  renameSync(draft, file);
  return bytes;
}

function removeUnused(folder) {
  const oldest = Date.now() - DAYS_KEPT * 24 * 60 * 60 * 1000;
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    // Another process may be removing it too.
    const lastUsed = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? oldest;
    if (lastUsed < oldest) rmSync(file, { force: true });
  }
}
