import { defineConfig } from 'vitest/config';
import { actionTitles } from './scripts/locales.mjs';

export default defineConfig({
  define: actionTitles(),
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    // Watchdogs only: some tests run openssl or xmlsec1 on a machine that others use too.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
