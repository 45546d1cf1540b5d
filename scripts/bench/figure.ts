import { type Spread, spreadOf } from './statistics.ts';

export type Unit = 'ms' | '×' | 'KB' | 'MB';

/** One line of the table. */
export interface Figure {
  readonly what: string;
  readonly unit: Unit;
  /** The upper bound; null if there is none. */
  readonly bound: number | null;
  readonly measured: Spread;
  /** The number of measured values. */
  readonly count: number;
}

/** A figure from a sample; a single value has no spread. */
export const figureOf = (what: string, unit: Unit, sample: readonly number[], bound: number | null = null): Figure => ({
  what,
  unit,
  bound,
  measured: spreadOf(sample),
  count: sample.length,
});

/** Judged by the median; the quartiles show how reliable it is. */
export const isOver = ({ bound, measured }: Figure): boolean => bound !== null && measured.median > bound;
