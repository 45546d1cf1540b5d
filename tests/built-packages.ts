import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { ROOT } from '../scripts/setup.mjs';

/** Runs `npm run package` in a checkout. */
export const packageFrom = (checkout: string, into: string): void => {
  execFileSync(process.execPath, ['scripts/package.mjs', into], { cwd: checkout });
};

/**
 * The folder with the packages of these sources. A build takes longer than most tests, so `npm test` makes one for all of them
 * and names its folder; a test that runs alone makes its own.
 */
export const builtPackages = (): string => {
  const shared = process.env['BUILT_PACKAGES'];
  if (shared !== undefined) return shared;
  const folder = path.join(temporaryFolder('packages'), 'built');
  packageFrom(ROOT, folder);
  return folder;
};
