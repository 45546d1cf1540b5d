import { defineConfig } from '@playwright/test';

/** The browser is Debian's, launched by tests/lab/browser.ts: no project and no browser download is needed here. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  // Watchdogs only.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
});
