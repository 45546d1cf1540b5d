import type { BatchResult } from './target.ts';

/** The prefix of a forbidden outcome. */
const FAULT = 'FAULT: ';

/** A forbidden outcome, which `tryEach` reports. */
export const fault = (what: string): string => FAULT + what;

/**
 * Tries the inputs one after another. A fault is an exception, an outcome made by `fault`, or a change of the
 * prototypes that the whole program shares.
 *
 * @param attempt reads one input, and describes the result in a few words
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

/** The members of every object, list and function, as one text. */
const inherited = (): string =>
  [Object.prototype, Array.prototype, Function.prototype, String.prototype]
    .map((prototype) => Reflect.ownKeys(prototype).map(String).join(' '))
    .join('\n');
