/**
 * `npm run fuzz -- [--seconds N] [--seed S] [TARGET…]`: feeds hostile inputs to every place where text from outside enters
 * the program. Prints the seed (a fresh one by default), the results of the inputs, and the slowest one. Exits with 1
 * if an input shows a fault or takes over a second.
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { FuzzTarget } from './target.ts';
import { TARGETS } from './targets.ts';

const BOUND_MILLISECONDS = 1000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string' } },
});
const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
const chosen = TARGETS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));

console.log(`seed ${seed}, ${values.seconds} s for each of: ${chosen.map(({ name }) => name).join(', ')}`);
for (const target of chosen) {
  if (!(await run(target, Number(values.seconds)))) process.exitCode = 1;
}

/** Whether the target passed. */
async function run({ name, batch }: FuzzTarget, seconds: number): Promise<boolean> {
  const counts = new Map<string, number>();
  const begun = Date.now();
  let failures = 0;
  let slowest = 0;
  for (let round = 0; Date.now() - begun < seconds * 1000; round += 1) {
    const result = await batch(seed + round);
    for (const outcome of result.outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    slowest = Math.max(slowest, result.slowestMilliseconds);
    failures += result.failures.length;
    for (const { what, input } of result.failures.slice(0, 5)) {
      console.log(`seed ${seed + round}, ${what}: ${Buffer.from(input).toString('base64')}`);
    }
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  console.log(`\n${name}: ${total} inputs in ${Math.round((Date.now() - begun) / 1000)} s`);
  for (const [outcome, count] of [...counts].sort()) console.log(`  ${String(count).padStart(8)}  ${outcome}`);
  console.log(`  ${slowest.toFixed(1).padStart(8)}  ms for the slowest`);
  console.log(`  ${String(failures).padStart(8)}  faults`);
  return failures === 0 && slowest <= BOUND_MILLISECONDS;
}
