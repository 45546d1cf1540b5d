import type { BatchResult } from './target.ts';

/** How an outcome begins that must not be. */
const FAULT = 'FAULT: ';

/** An outcome that must not be, for `tryEach` to report. */
export const fault = (what: string): string => FAULT + what;

/**
 * Tries the inputs one after another. A fault is an exception, an outcome made by `fault`, and whatever reaches the
 * prototypes that all of the program shares.
 *
 * @param attempt reads one input, and says in a few words what came of it
 */
export const tryEach = async (
  inputs: readonly (Uint8Array | string)[],
  attempt: (input: Uint8Array | string, index: number) => Promise<string> | string,
): Promise<BatchResult> => {
  const untouched = inherited();
  const trials: Trial[] = [];
  for (const [index, input] of inputs.entries()) {
    const before = process.cpuUsage();
    const outcome = await outcomeOf(() => attempt(input, index));
    const { user, system } = process.cpuUsage(before);
    trials.push({
      input: Buffer.from(input),
      outcome: inherited() === untouched ? outcome : fault('a shared prototype was changed'),
      milliseconds: (user + system) / 1000,
    });
  }
  return {
    outcomes: trials.map(({ outcome }) => outcome),
    slowestMilliseconds: Math.max(...trials.map(({ milliseconds }) => milliseconds)),
    failures: trials
      .filter(({ outcome }) => outcome.startsWith(FAULT))
      .map(({ outcome, input }) => ({ what: outcome, input })),
  };
};

interface Trial {
  readonly input: Uint8Array;
  readonly outcome: string;
  readonly milliseconds: number;
}

const outcomeOf = async (attempt: () => Promise<string> | string): Promise<string> => {
  try {
    return await attempt();
  } catch (error) {
    return fault(`crash (${error instanceof Error ? error.stack : String(error)})`);
  }
};

/** The members that every object, list and function has, as one text. */
const inherited = (): string =>
  [Object.prototype, Array.prototype, Function.prototype, String.prototype]
    .map((prototype) => Reflect.ownKeys(prototype).map(String).join(' '))
    .join('\n');
