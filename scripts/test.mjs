/**
 * `npm test`: sets up what is missing, runs every check, and ends with the line `N passed, N failed`. Later steps run
 * even if an earlier one failed, so that one run shows everything.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureDebianPackages, ensureNodeModules, ROOT } from './setup.mjs';

const started = Date.now();
ensureDebianPackages(['openssl', 'chromium', 'firefox', 'xmllint', 'xmlsec1', 'zsh', 'simplesamlphp']);
ensureNodeModules();

const reports = mkdtempSync(path.join(os.tmpdir(), 'its-the-saml-reports-'));
const vitestReport = path.join(reports, 'vitest.json');
const playwrightReport = path.join(reports, 'playwright.json');

const results = [
  // None of these keeps two cores busy alone.
  ...(await Promise.all([
    shortStep('lint and format (biome)', 'biome', ['check', '--error-on-warnings', '.']),
    shortStep('types (tsc)', 'tsc', ['--noEmit']),
    shortStep('packages', process.execPath, ['scripts/package.mjs']),
  ])),
  await step(
    'unit tests (vitest)',
    'vitest',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
    vitestCounts,
  ),
  await step('end-to-end tests (playwright)', 'playwright', ['test', '--reporter=list,json'], playwrightCounts),
];
rmSync(reports, { recursive: true });

console.log('\nSummary');
for (const { name, passed, failed, seconds } of results) {
  console.log(`  ${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${passed} passed, ${failed} failed, ${seconds} s`);
}
console.log(`  in ${Math.round((Date.now() - started) / 1000)} s`);

const passed = sum(results.map((result) => result.passed));
const failed = sum(results.map((result) => result.failed));
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);

/** Runs one command and shows its output as it comes. `count` reads how many of its tests passed and failed. */
async function step(name, command, args, count) {
  console.log(`\n— ${name}`);
  const { status, seconds } = await run(command, args, 'inherit');
  const counts = count();
  // A command may fail although none of its tests did, because of a file that cannot be loaded.
  return { name, seconds, ...counts, failed: status === 0 ? counts.failed : Math.max(1, counts.failed) };
}

/** Runs one command beside others, shows its output at its end, and counts it as one test. */
async function shortStep(name, command, args) {
  const { status, output, seconds } = await run(command, args, 'pipe');
  console.log(`\n— ${name}\n${output.trimEnd()}`);
  return { name, seconds, passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
}

function run(command, args, stdio) {
  const begun = Date.now();
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: ['ignore', stdio, stdio],
    env: {
      ...process.env,
      PATH: [path.join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(path.delimiter),
      PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport,
      BUILT_PACKAGES: path.join(ROOT, 'dist'),
    },
  });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => output.push(data));
  // A command that cannot be started closes too, with a status below 0.
  child.once('error', ({ message }) => console.error(message));
  return new Promise((resolve) => {
    child.once('close', (status) =>
      resolve({
        status,
        output: Buffer.concat(output).toString(),
        seconds: Math.round((Date.now() - begun) / 1000),
      }),
    );
  });
}

function vitestCounts() {
  const report = readReport(vitestReport);
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

function playwrightCounts() {
  const stats = readReport(playwrightReport)?.stats;
  return { passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) };
}

/** A runner that crashed early leaves no report. */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
