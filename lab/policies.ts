import { mkdirSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../scripts/setup.mjs';

/** Managed policies that only one browser sees: lab/with-policies.sh starts it. */

/** A new folder for them; who makes it removes it. */
export const makePolicyFolder = (): string => {
  if (process.getuid?.() !== 0)
    throw new Error('a managed policy can be tried as root only: its folder is mounted into /etc');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lab-managed-'));
  for (const each of ['chromium/managed', 'firefox', 'overlay'])
    mkdirSync(path.join(folder, each), { recursive: true });
  return folder;
};

/** How Playwright and puppeteer start this browser with the policies of that folder. */
export const withPolicies = (folder: string, browser: string | null) => {
  if (browser === null) throw new Error('no browser found; npm test installs it');
  return {
    executablePath: path.join(ROOT, 'lab/with-policies.sh'),
    env: { ...process.env, POLICIES: folder, BROWSER: browser },
  };
};
