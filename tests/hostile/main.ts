/**
 * `npm run hostile`: every hostile input in a fresh process, with the processor time of its longest step and the process's
 * peak memory (node's own, some 45 MB, included). Exit status 1 when one takes over 1 s or 200 MB, or the process dies.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import * as v from 'valibot';
import { hostileFiles } from '../../fixtures/hostile-files.ts';
import { hostileInputs } from '../../fixtures/hostile-inputs.ts';
import { hostileMessages } from '../../fixtures/hostile-messages.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { changedLibraries } from '../../scripts/libraries.mjs';

const BOUND_MILLISECONDS = 1000;
const BOUND_MEGABYTES = 200;

const measured = v.object({ outcome: v.string(), milliseconds: v.number(), peakMegabytes: v.number() });

const folder = temporaryFolder('hostile');

/** The program that takes one file, bundled as the packages are. */
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
  const { status, stdout } = spawnSync(process.execPath, [program, file], { encoding: 'utf8', timeout: 60_000 });
  return status === 0 ? v.parse(measured, JSON.parse(stdout)) : null;
};

/** How many of the inputs were not dealt with within the bounds. */
const failuresOf = async (
  source: string,
  inputs: Readonly<Record<string, () => Uint8Array | string>>,
): Promise<number> => {
  const program = await programOf(source);
  let failures = 0;
  for (const [name, make] of Object.entries(inputs)) {
    const result = measure(program, make);
    const isGood =
      result !== null && result.milliseconds <= BOUND_MILLISECONDS && result.peakMegabytes <= BOUND_MEGABYTES;
    failures += isGood ? 0 : 1;
    const figures = `${String(result?.milliseconds ?? '-').padStart(6)} ${String(result?.peakMegabytes ?? '-').padStart(4)}`;
    console.log(`${figures}  ${name}: ${result?.outcome ?? 'the process died'}${isGood ? '' : '  OVER THE BOUND'}`);
  }
  return failures;
};

console.log('    ms   MB  read and written in canonical form');
const unread = await failuresOf('read-one.ts', hostileInputs);
console.log('    ms   MB  diagnosed and reported');
const undiagnosed = await failuresOf('diagnose-one.ts', hostileMessages);
console.log('    ms   MB  imported');
const unimported = await failuresOf('import-one.ts', hostileFiles);
process.exitCode = unread + undiagnosed + unimported === 0 ? 0 : 1;
