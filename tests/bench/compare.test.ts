import { expect, it } from 'vitest';
import { worsened } from '../../scripts/bench/compare.ts';
import type { Figure } from '../../scripts/bench/figure.ts';
import { renderTable } from '../../scripts/bench/table.ts';

const ratio = (what: string, lowerQuartile: number, median: number, upperQuartile: number): Figure => ({
  what,
  unit: '×',
  bound: 8,
  count: 30,
  measured: { lowerQuartile, median, upperQuartile },
});
const milliseconds = (what: string, median: number): Figure => ({ ...ratio(what, median, median, median), unit: 'ms' });
const size = (what: string, kilobytes: number): Figure => ({
  what,
  unit: 'KB',
  bound: null,
  count: 1,
  measured: { lowerQuartile: kilobytes, median: kilobytes, upperQuartile: kilobytes },
});

it('names what got worse by more than the noise, and nothing else', () => {
  const earlier = renderTable([
    ratio('a', 2, 2.5, 3),
    ratio('b', 2, 2.5, 3),
    size('c', 90),
    size('d', 90),
    milliseconds('e', 4),
  ]);
  const now = [
    ratio('a', 2.9, 3.4, 4),
    ratio('b', 3.1, 3.4, 4),
    size('c', 90.5),
    size('d', 92),
    ratio('new', 9, 9, 9),
    milliseconds('e', 9),
  ];
  expect(worsened(earlier, now)).toEqual(['b: 3.40 ×, was 2.5', 'd: 92.0 KB, was 90']);
  expect(worsened(earlier, [ratio('a', 1, 1, 1), size('c', 80)])).toEqual([]);
});
