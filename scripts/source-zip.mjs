import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { reproducibleZip } from './zip.mjs';

/**
 * The zip of the sources that Mozilla's reviewers require: the files that git tracks, with their current content.
 *
 * @param {string} checkout a git checkout
 * @returns {Promise<Uint8Array>} the zip
 */
export function sourceZip(checkout) {
  const listed = execFileSync('git', ['ls-files', '--stage', '-z'], { cwd: checkout, encoding: 'utf8' });
  const files = listed
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => ({ mode: line.slice(0, 6), name: line.slice(line.indexOf('\t') + 1) }))
    .filter(({ name }) => existsSync(path.join(checkout, name)))
    .map(({ mode, name }) => ({
      name,
      bytes: readFileSync(path.join(checkout, name)),
      executable: mode === '100755',
    }));
  return reproducibleZip(files);
}
