import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Something to measure; its result is awaited. */
export type Task = () => unknown;

// The flag applies to contexts that are created after it is set.
setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/**
 * Runs the tasks alternately, round after round, so that other load on the machine slows all of them equally. The garbage of one
 * is collected before the next begins, because that of a large message would count as the next one's time.
 *
 * @param warmUp rounds that do not count, in which the compiler and the caches warm up
 * @param repeat how often each task runs in a round. After a collection of garbage, the caches are cold and the heap's
 * young part is small. What takes only a few milliseconds would show that instead of its own time, if it ran once.
 * @returns milliseconds by task for one run, one value for each round
 */
export const interleave = async <Name extends string>(
  tasks: Readonly<Record<Name, Task>>,
  { rounds, warmUp, repeat = 1 }: { readonly rounds: number; readonly warmUp: number; readonly repeat?: number },
): Promise<Readonly<Record<Name, readonly number[]>>> => {
  const names = Object.keys(tasks) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const name of names) {
      collectGarbage();
      const begun = performance.now();
      for (let run = 0; run < repeat; run += 1) await tasks[name]();
      if (round >= 0) times[name].push((performance.now() - begun) / repeat);
    }
  }
  return times;
};
