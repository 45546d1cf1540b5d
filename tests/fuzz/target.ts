/** What a fuzz target offers: one file in targets/ each, listed in targets.ts. */
export interface FuzzTarget {
  readonly name: string;
  /** Makes inputs from the seed, tries them, and says what came of it. The same seed makes the same inputs. */
  readonly batch: (seed: number) => Promise<BatchResult>;
}

export interface BatchResult {
  /** What happened to each input, as it is to be counted. */
  readonly outcomes: readonly string[];
  /** Of processor time, so that other work on the machine does not count. */
  readonly slowestMilliseconds: number;
  /** Every input that shows a fault, with what is wrong. */
  readonly failures: readonly { readonly what: string; readonly input: Uint8Array }[];
}
