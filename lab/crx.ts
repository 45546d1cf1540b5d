import { execFileSync } from 'node:child_process';
import { createHash, createPublicKey } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from '../scripts/setup.mjs';

/** Packed extensions, as Chromium downloads them from a store or an organisation's own server. */

export interface Crx {
  readonly id: string;
  readonly version: string;
  /** The packed extension and its path; a later one from the same folder goes to the same path. */
  readonly bytes: Buffer;
  readonly file: string;
}

/** Packs the extension in this folder, the first time with a new key, later with the same one. */
export const packCrx = (folder: string): Crx => {
  const key = `${folder}.pem`;
  const args = ['--headless', '--no-sandbox', `--user-data-dir=${folder}-packing`, `--pack-extension=${folder}`];
  if (existsSync(key)) args.push(`--pack-extension-key=${key}`);
  execFileSync(findChromium() ?? '', args, { stdio: 'pipe' });
  const { version } = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
  const file = `${folder}.crx`;
  return { id: idOf(key), version, bytes: readFileSync(file), file };
};

/** The first half of the public key's SHA-256, in the letters a to p. */
const idOf = (key: string): string =>
  createHash('sha256')
    .update(createPublicKey(readFileSync(key)).export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)));

/**
 * The manifest in which Chromium looks up the newest version:
 * https://developer.chrome.com/docs/extensions/how-to/distribute/host-on-linux
 */
export const updateManifest = (id: string, version: string, crxUrl: string): string =>
  `<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0"><app appid="${id}"><updatecheck codebase="${crxUrl}" version="${version}"/></app></gupdate>`;
