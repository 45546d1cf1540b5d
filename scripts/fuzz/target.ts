/** What a fuzz target offers: one file in targets/ each, listed in main.ts. */
export interface FuzzTarget {
  readonly name: string;
  /** Makes inputs from the seed, tries them, and says what came of it. The same seed makes the same inputs. */
  readonly batch: (seed: number) => BatchResult;
}

export interface BatchResult {
  /** What happened to each input, as it is to be counted. */
  readonly outcomes: readonly string[];
  readonly slowestMilliseconds: number;
  /** Every input that shows a fault, with what is wrong. */
  readonly failures: readonly { readonly what: string; readonly input: Uint8Array }[];
}
