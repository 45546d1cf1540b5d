/**
 * `npm run hostile`: every hostile input in a fresh process, with the processor time it took and the process's peak memory
 * (node's own, some 45 MB, included). Exit status 1 when one takes over 1 s or 200 MB, or the process dies.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import * as v from 'valibot';
import { hostileInputs } from '../../tests/fixtures/hostile-inputs.ts';
import { temporaryFolder } from '../../tests/fixtures/temporary-folder.ts';

const BOUND_MILLISECONDS = 1000;
const BOUND_MEGABYTES = 200;

const measured = v.object({ outcome: v.string(), milliseconds: v.number(), peakMegabytes: v.number() });

const folder = temporaryFolder('hostile');
const program = join(folder, 'read-one.mjs');
buildSync({
  entryPoints: [join(import.meta.dirname, 'read-one.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile: program,
});

const measure = (make: () => Uint8Array | string): v.InferOutput<typeof measured> | null => {
  const file = join(folder, 'input');
  writeFileSync(file, make());
  const { status, stdout } = spawnSync(process.execPath, [program, file], { encoding: 'utf8', timeout: 60_000 });
  return status === 0 ? v.parse(measured, JSON.parse(stdout)) : null;
};

console.log('    ms   MB');
let failures = 0;
for (const [name, make] of Object.entries(hostileInputs)) {
  const result = measure(make);
  const isGood =
    result !== null && result.milliseconds <= BOUND_MILLISECONDS && result.peakMegabytes <= BOUND_MEGABYTES;
  failures += isGood ? 0 : 1;
  const figures = `${String(result?.milliseconds ?? '-').padStart(6)} ${String(result?.peakMegabytes ?? '-').padStart(4)}`;
  console.log(`${figures}  ${name}: ${result?.outcome ?? 'the process died'}${isGood ? '' : '  OVER THE BOUND'}`);
}
process.exitCode = failures === 0 ? 0 : 1;
