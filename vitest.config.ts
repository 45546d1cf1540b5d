import { defineConfig } from 'vitest/config';
import { CHANGED_LIBRARIES, changedLibrary } from './scripts/libraries.mjs';
import { actionTitles } from './scripts/locales.mjs';

export default defineConfig({
  define: actionTitles(),
  // The tests run with what the packages hold.
  plugins: [{ name: 'changed-libraries', enforce: 'pre', load: (id) => changedLibrary(id) }],
  test: {
    server: { deps: { inline: CHANGED_LIBRARIES } },
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    // Its own choice leaves a core idle, which on a machine of two is half of it.
    maxWorkers: '100%',
    // Watchdogs only: some tests run openssl or xmlsec1 on a machine that others use too.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
