import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './setup.mjs';

const { minimum_chrome_version: chromium, browser_specific_settings: firefox } = JSON.parse(
  readFileSync(path.join(ROOT, 'manifest.json'), 'utf8'),
);

/** The oldest browsers that the manifest names, as esbuild's `target`: whatever is built is built for them. */
export const OLDEST_BROWSERS = [`chrome${chromium}`, `firefox${firefox.gecko.strict_min_version}`];
