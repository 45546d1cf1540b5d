import { type Spread, spreadOf } from './statistics.ts';

export type Unit = 'ms' | '×' | 'KB' | 'MB';

/** One line of the table. */
export interface Figure {
  readonly what: string;
  readonly unit: Unit;
  /** The most it may be; null if the design sets no bound. */
  readonly bound: number | null;
  readonly measured: Spread;
  /** Values measured. */
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

/** By the median: the quartiles show how far it is to be trusted. */
export const isOver = ({ bound, measured }: Figure): boolean => bound !== null && measured.median > bound;
