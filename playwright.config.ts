import { defineConfig } from '@playwright/test';
import { BROWSER_NAMES } from './lab/browser.ts';
import { WATCHDOG } from './lab/until.ts';

/**
 * One suite for both browsers: each project runs it in the browser that it is named after (tests/e2e/test.ts). The
 * browsers are Debian's, and lab/launch.ts starts them, so no browser download is needed.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  globalSetup: './fixtures/run-folder.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  // A test that applies to one browser only is tagged with its name.
  projects: BROWSER_NAMES.map((name) => ({
    name,
    grepInvert: BROWSER_NAMES.filter((other) => other !== name).map((other) => new RegExp(`@${other}\\b`)),
  })),
  timeout: 180_000,
  expect: { timeout: WATCHDOG },
  reporter: [['list']],
});
