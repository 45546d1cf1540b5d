/** Something whose time is taken; what it comes to is awaited. */
export type Task = () => unknown;

/**
 * Runs the tasks in turn, round after round, so that whatever else the machine does slows all of them alike.
 *
 * @param warmUp rounds that are not counted: the compiler and the caches learn in them
 * @returns milliseconds by task, one value a round
 */
export const interleave = async <Name extends string>(
  tasks: Readonly<Record<Name, Task>>,
  { rounds, warmUp }: { readonly rounds: number; readonly warmUp: number },
): Promise<Readonly<Record<Name, readonly number[]>>> => {
  const names = Object.keys(tasks) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const name of names) {
      const begun = performance.now();
      await tasks[name]();
      if (round >= 0) times[name].push(performance.now() - begun);
    }
  }
  return times;
};
