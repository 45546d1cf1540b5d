/** A fuzz target: one file in targets/, listed in targets.ts. */
export interface FuzzTarget {
  readonly name: string;
  /** Makes inputs from the seed, tries them, and reports the results. The same seed makes the same inputs. */
  readonly batch: (seed: number) => Promise<BatchResult>;
}

export interface BatchResult {
  /** The result of each input, for counting. */
  readonly outcomes: readonly string[];
  /** In processor time, so that other work on the machine does not count. */
  readonly slowestMilliseconds: number;
  /** Every input that shows a fault, with what is wrong. */
  readonly failures: readonly { readonly what: string; readonly input: Uint8Array }[];
}
