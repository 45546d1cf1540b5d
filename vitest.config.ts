import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { CHANGED_LIBRARIES, changedLibrary } from './scripts/libraries.mjs';
import { actionTitles } from './scripts/locales.mjs';

const FILES = readdirSync(new URL('tests', import.meta.url), { recursive: true, encoding: 'utf8' })
  .map((name) => `tests/${name.replaceAll('\\', '/')}`)
  .filter((file) => /\.test\.tsx?$/.test(file) && !file.startsWith('tests/e2e/'));

/** Signs that a file replaces modules, timers or globals for good, directly or by what it imports. */
const REPLACES =
  /\bvi\.(?:mock|resetModules|stubGlobal|useFakeTimers)\b|\bglobalThis\.\w+ = |fuzz\/(?:targets|without-browser)/;
const isIsolated = (file: string): boolean => REPLACES.test(readFileSync(new URL(file, import.meta.url), 'utf8'));

export default defineConfig({
  define: actionTitles(),
  // The tests run with the same code as the packages.
  plugins: [{ name: 'changed-libraries', enforce: 'pre', load: (id) => changedLibrary(id) }],
  test: {
    globalSetup: './fixtures/run-folder.ts',
    server: { deps: { inline: CHANGED_LIBRARIES } },
    projects: [
      // All other files leave nothing behind. They share loaded modules, because loading takes as long as the tests.
      { extends: true, test: { name: 'sharing', include: FILES.filter((file) => !isIsolated(file)), isolate: false } },
      { extends: true, test: { name: 'isolated', include: FILES.filter(isIsolated) } },
    ],
    // Vitest's own choice leaves one core idle, which is half of a machine with two.
    maxWorkers: '100%',
    // V8 collects its small young generation so often that a larger one saves a seventh of the time of some long files.
    execArgv: ['--max-semi-space-size=64'],
    // Tests run concurrently only to share what they start (tests/matrix), so they must all begin.
    maxConcurrency: 10_000,
    // Each of those lasts as long as all of them, and would be listed as slow.
    slowTestThreshold: 60_000,
    // Only watchdogs, because some tests run openssl or xmlsec1 on a machine that others use too.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
