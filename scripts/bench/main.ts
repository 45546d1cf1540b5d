/**
 * `npm run bench -- [--json] [--write]`: measures the program against the budgets that it keeps to, and prints a table.
 * `--json` prints the figures as JSON instead, `--write` writes the table into docs/benchmark.md. Names on standard error what got
 * worse than in the committed table by more than the noise. Exit status 1 when a median is over its bound. Takes a few minutes, needs openssl, Chromium and Firefox.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../setup.mjs';
import { measureBrowsers } from './browsers/measure.ts';
import { worsened } from './compare.ts';
import { measureDiagnosis } from './diagnosis.ts';
import { isOver } from './figure.ts';
import { describeMachine } from './machine.ts';
import { bundleProgram } from './measured-program.ts';
import { measureSizes } from './sizes.ts';
import { type Benchmark, renderBenchmark, renderTable } from './table.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
});

const measure = async (folder: string): Promise<Benchmark> => {
  execFileSync(process.execPath, [path.join(ROOT, 'scripts', 'package.mjs'), folder]);
  const program = await bundleProgram(folder);
  const diagnosis = await measureDiagnosis(program);
  const browsers = await measureBrowsers(folder, program);
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: describeMachine(browsers.versions),
    figures: [...diagnosis, ...browsers.figures, ...measureSizes(folder)],
  };
};

const TABLE = 'docs/benchmark.md';

/** The committed table, because the file may have been rewritten since. */
const committedTable = (): string => execFileSync('git', ['show', `HEAD:${TABLE}`], { cwd: ROOT, encoding: 'utf8' });

const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-'));
try {
  const benchmark = await measure(folder);
  console.log(values.json ? JSON.stringify(benchmark, null, 2) : renderTable(benchmark.figures));
  // On standard error, because the JSON is for programs.
  for (const line of worsened(committedTable(), benchmark.figures)) console.error(`worse: ${line}`);
  if (values.write) writeFileSync(path.join(ROOT, TABLE), renderBenchmark(benchmark));
  process.exitCode = benchmark.figures.some(isOver) ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
