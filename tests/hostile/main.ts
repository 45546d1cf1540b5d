/**
 * `npm run hostile -- [--only REGEX]`: every hostile input in a fresh process, with the processor time of its longest step and the
 * process's peak memory (node's own, some 45 MB, included). Exits with 1 if one takes over 1 s or 200 MB, or if the
 * process dies. Then it measures how processor time grows with messages that are doubled up to the bounds, in node and
 * in Chromium's interface, and exits with 1 if it grows by more than 2.2, or if one step takes over 1 s.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import * as v from 'valibot';
import { hostileFiles } from '../../fixtures/hostile-files.ts';
import { growingMessages } from '../../fixtures/hostile-growth.ts';
import { hostileInputs } from '../../fixtures/hostile-inputs.ts';
import { hostileMessages } from '../../fixtures/hostile-messages.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { changedLibraries } from '../../scripts/libraries.mjs';
import { GROWTH_HEADING, growthLine, type Measured, messageOf, SHARES, verdictOf } from './growth.ts';
import { measureInChromium } from './growth-in-chromium.ts';

const BOUND_MILLISECONDS = 1000;
const BOUND_MEGABYTES = 200;
/**
 * Megabytes. Node keeps garbage as long as there is room. With this little, its peak is near what the program needs,
 * and a program that needs more dies.
 */
const SMALL_MEMORY = ['--max-old-space-size=96', '--max-semi-space-size=4'];

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const only = new RegExp(values.only);

const measured = v.object({ outcome: v.string(), milliseconds: v.number(), peakMegabytes: v.number() });

const folder = temporaryFolder('hostile');

/** The program for one file, bundled like the packages. */
const programOf = async (source: string): Promise<string> => {
  const program = join(folder, `${basename(source, '.ts')}.mjs`);
  await build({
    entryPoints: [join(import.meta.dirname, source)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: program,
    plugins: [changedLibraries],
  });
  return program;
};

const measure = (program: string, make: () => Uint8Array | string): v.InferOutput<typeof measured> | null => {
  const file = join(folder, 'input');
  writeFileSync(file, make());
  const { status, stdout } = spawnSync(process.execPath, [...SMALL_MEMORY, program, file], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  return status === 0 ? v.parse(measured, JSON.parse(stdout)) : null;
};

/** How many of the inputs exceeded the bounds. */
const failuresOf = async (
  source: string,
  inputs: Readonly<Record<string, () => Uint8Array | string>>,
): Promise<number> => {
  const program = await programOf(source);
  let failures = 0;
  for (const [name, make] of Object.entries(inputs)) {
    if (!only.test(name)) continue;
    const result = measure(program, make);
    const isGood =
      result !== null && result.milliseconds <= BOUND_MILLISECONDS && result.peakMegabytes <= BOUND_MEGABYTES;
    failures += isGood ? 0 : 1;
    const figures = `${String(result?.milliseconds ?? '-').padStart(6)} ${String(result?.peakMegabytes ?? '-').padStart(4)}`;
    console.log(`${figures}  ${name}: ${result?.outcome ?? 'the process died'}${isGood ? '' : '  OVER THE BOUND'}`);
  }
  return failures;
};

const growth = v.object({ milliseconds: v.array(v.number()), longest: v.number(), megabytes: v.number() });

/** How many of the growing messages take more than proportional time. */
const growingTooMuch = async (): Promise<number> => {
  const names = Object.keys(growingMessages).filter((name) => only.test(name));
  let failures = 0;
  const report = (measured: Measured): void => {
    failures += verdictOf(measured) === null ? 0 : 1;
    console.log(growthLine(measured));
  };
  const program = await programOf('growth-one.ts');
  console.log(`${GROWTH_HEADING}, diagnosed and reported`);
  for (const name of names) {
    const files = SHARES.map((share, index) => {
      const file = join(folder, `growing-${index}`);
      writeFileSync(file, messageOf(name, share));
      return file;
    });
    const { status, stdout } = spawnSync(process.execPath, [...SMALL_MEMORY, program, ...files], {
      encoding: 'utf8',
      timeout: 600_000,
    });
    if (status === 0) report({ name, ...v.parse(growth, JSON.parse(stdout)) });
    else {
      failures += 1;
      console.log(`${name}: the process died`);
    }
  }
  console.log(`${GROWTH_HEADING}, imported and drawn by Chromium`);
  await measureInChromium(folder, names, report);
  return failures;
};

console.log('    ms   MB  read and written in canonical form');
const unread = await failuresOf('read-one.ts', hostileInputs);
console.log('    ms   MB  diagnosed and reported');
const undiagnosed = await failuresOf('diagnose-one.ts', hostileMessages);
console.log('    ms   MB  imported');
const unimported = await failuresOf('import-one.ts', hostileFiles);
const growing = await growingTooMuch();
const failures = unread + undiagnosed + unimported + growing;
console.log(failures === 0 ? 'Everything is within the bounds.' : `${failures} are over the bounds.`);
process.exitCode = failures === 0 ? 0 : 1;
