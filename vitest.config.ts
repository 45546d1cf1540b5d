import { defineConfig } from 'vitest/config';
import { CHANGED_LIBRARIES, changedLibrary } from './scripts/libraries.mjs';
import { actionTitles } from './scripts/locales.mjs';

/**
 * Rooms of pure functions, whose tests leave nothing behind. So their files share loaded modules, because loading takes
 * as long as the tests.
 */
const PURE = [
  'diagnosis',
  'evidence',
  'iam-federation',
  'identity-center',
  'idp',
  'matrix',
  'observations',
  'saml',
  'user-records',
  'wording',
  'x509',
  'xml',
  'xmldsig',
].map((room) => `tests/${room}/**/*.test.ts`);

export default defineConfig({
  define: actionTitles(),
  // The tests run with the same code as the packages.
  plugins: [{ name: 'changed-libraries', enforce: 'pre', load: (id) => changedLibrary(id) }],
  test: {
    globalSetup: './fixtures/run-folder.ts',
    server: { deps: { inline: CHANGED_LIBRARIES } },
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'others', include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**', ...PURE] } },
    ],
    // Vitest's own choice leaves one core idle, which is half of a machine with two.
    maxWorkers: '100%',
    // Only watchdogs, because some tests run openssl or xmlsec1 on a machine that others use too.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
