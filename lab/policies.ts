import { mkdirSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../scripts/setup.mjs';

/** Managed policies that only one browser sees, which lab/with-policies.sh starts. */

/** Makes a new folder for them, which the caller must remove. */
export const makePolicyFolder = (): string => {
  if (process.getuid?.() !== 0)
    throw new Error('a managed policy can be tried as root only: its folder is mounted into /etc');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lab-managed-'));
  for (const each of ['chromium/managed', 'firefox', 'overlay'])
    mkdirSync(path.join(folder, each), { recursive: true });
  return folder;
};

/** The launch options with which Playwright and puppeteer start this browser with the policies in that folder. */
export const withPolicies = (folder: string, browser: string | null) => {
  if (browser === null) throw new Error('no browser found; npm test installs it');
  return {
    executablePath: path.join(ROOT, 'lab/with-policies.sh'),
    env: { ...process.env, POLICIES: folder, BROWSER: browser },
  };
};
