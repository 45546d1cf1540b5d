/**
 * `npm run fuzz -- [--seconds N] [--seed S] [TARGET…]`: feeds mutated inputs to the program and to an independent judge, and
 * compares. Prints the seed (a fresh one by default) and figures; exit status 1 when anything differs that must not.
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { FuzzTarget } from './target.ts';
import { xmlTarget } from './targets/xml.ts';

const targets: readonly FuzzTarget[] = [xmlTarget];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string' } },
});
const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
const chosen = targets.filter(({ name }) => positionals.length === 0 || positionals.includes(name));

console.log(`seed ${seed}, ${values.seconds} s for each of: ${chosen.map(({ name }) => name).join(', ')}`);
const failed = chosen.filter((target) => !run(target, Number(values.seconds)));
process.exitCode = failed.length === 0 ? 0 : 1;

/** Whether the target came through. */
function run(target: FuzzTarget, seconds: number): boolean {
  const counts = new Map<string, number>();
  const begun = Date.now();
  let failures = 0;
  let slowest = 0;
  for (let batch = 0; Date.now() - begun < seconds * 1000; batch += 1) {
    const result = target.batch(seed + batch);
    for (const outcome of result.outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    slowest = Math.max(slowest, result.slowestMilliseconds);
    failures += result.failures.length;
    for (const { what, input } of result.failures.slice(0, 5)) {
      console.log(`FAULT (seed ${seed + batch}) ${what}: ${Buffer.from(input).toString('base64')}`);
    }
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  console.log(`\n${target.name}: ${total} inputs in ${Math.round((Date.now() - begun) / 1000)} s`);
  for (const [outcome, count] of [...counts].sort()) console.log(`  ${String(count).padStart(8)}  ${outcome}`);
  console.log(`  ${slowest.toFixed(1).padStart(8)}  ms for the slowest`);
  console.log(`  ${String(failures).padStart(8)}  faults`);
  return failures === 0;
}
