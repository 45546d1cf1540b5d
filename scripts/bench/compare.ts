import type { Figure } from './figure.ts';
import { cellsOf } from './table.ts';

/** Figures that are counted, not measured, are the same in each run; a hundredth more does not matter. */
const NEGLIGIBLE = 1.01;

/** A row of an earlier table. */
interface Row {
  readonly median: number;
  /** The upper quartile; for what was counted once, the median. */
  readonly upperQuartile: number;
}

/**
 * What got worse by more than the noise, one line each: three quarters of the values are above three quarters of the
 * earlier ones. Leaves out rows that the earlier table does not have, and those in milliseconds, which depend on the
 * machine.
 *
 * @param earlier the document that `renderBenchmark` wrote
 */
export const worsened = (earlier: string, figures: readonly Figure[]): readonly string[] => {
  const rows = rowsOf(earlier);
  return figures.flatMap((figure) => {
    const before = rows.get(figure.what);
    if (before === undefined || figure.unit === 'ms') return [];
    const { lowerQuartile, median } = figure.measured;
    const isWorse = figure.count === 1 ? median > before.median * NEGLIGIBLE : lowerQuartile > before.upperQuartile;
    const [, , now] = cellsOf(figure);
    return isWorse ? [`${figure.what}: ${now}, was ${before.median}`] : [];
  });
};

const rowsOf = (document: string): ReadonlyMap<string, Row> =>
  new Map(
    document
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .map(([, what = '', , measured = '', middleHalf = '']) => {
        const median = Number.parseFloat(measured);
        const upperQuartile = Number.parseFloat(middleHalf.split('…')[1] ?? '');
        return [what, { median, upperQuartile: Number.isNaN(upperQuartile) ? median : upperQuartile }] as const;
      })
      .filter(([, { median }]) => !Number.isNaN(median)),
  );
