import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    // Watchdogs only: some tests run openssl or xmlsec1 on a machine that others use too.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
