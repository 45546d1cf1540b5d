import { type Figure, isOver } from './figure.ts';
import type { Machine } from './machine.ts';

export interface Benchmark {
  /** The day of the measurement, `2026-01-31`. */
  readonly date: string;
  readonly machine: Machine;
  readonly figures: readonly Figure[];
}

/** The document with the figures, in Markdown. */
export const renderBenchmark = ({ date, machine, figures }: Benchmark): string => `# Benchmark

Measured by \`npm run bench -- --write\` on ${date}: ${describe(machine)}.

The budgets are ratios or differences within one run: what is compared is measured in turn, round after round, so that
a busy machine slows both sides. *Measured* is the median; *middle half* is where half of the values lie.

${renderTable(figures)}
`;

export const renderTable = (figures: readonly Figure[]): string => {
  return aligned([['what', 'bound', 'measured', 'middle half', ''], ...figures.map(cellsOf)]);
};

/** The cells of a figure's row. */
export const cellsOf = (figure: Figure): readonly string[] => [
  figure.what,
  figure.bound === null ? '–' : `≤ ${quantity(figure.bound, figure)}`,
  quantity(figure.measured.median, figure),
  figure.count === 1 ? '–' : `${number(figure.measured.lowerQuartile)} … ${number(figure.measured.upperQuartile)}`,
  figure.bound === null ? '' : isOver(figure) ? 'over' : 'ok',
];

const describe = ({ cores, architecture, memoryGigabytes, node, browsers }: Machine): string =>
  `${cores} cores, ${architecture}, ${memoryGigabytes} GB of memory, node ${node}, ${browsers.join(', ')}`;

const quantity = (value: number, { unit }: Figure): string => `${number(value)} ${unit}`;

/** Such a measurement deserves only three digits. */
const number = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);

const aligned = (rows: readonly (readonly string[])[]): string => {
  const columns = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (row: readonly string[]): string =>
    `| ${columns.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(columns.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
};
