/** A sample's middle and how far its middle half spreads. */
export interface Spread {
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
}

/**
 * Median and quartiles. Quartiles instead of extremes, because one slow run says more about the machine than about the
 * program.
 */
export const spreadOf = (sample: readonly number[]): Spread => {
  const sorted = sample.toSorted((left, right) => left - right);
  return {
    lowerQuartile: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upperQuartile: quantile(sorted, 0.75),
  };
};

/** By linear interpolation between the two nearest values. */
const quantile = (sorted: readonly number[], share: number): number => {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
};

/**
 * For values that were measured alternately: the ratio of each round's first to its second, since a busy machine slows
 * both.
 */
export const ratios = (over: readonly number[], under: readonly number[]): readonly number[] =>
  over.map((value, round) => value / (under[round] ?? Number.NaN));

/** For values that were measured alternately: by how much each round's first exceeds its second. */
export const differences = (of: readonly number[], from: readonly number[]): readonly number[] =>
  of.map((value, round) => value - (from[round] ?? Number.NaN));
