import { growingMessages } from '../../fixtures/hostile-growth.ts';

/** How processor time grows when an input is doubled, and where it grows too much. */

/** The fractions of the largest input that are measured: three doublings. */
export const SHARES = [1 / 8, 1 / 4, 1 / 2, 1] as const;

/** One of the growing messages at a fraction of its largest size. */
export const messageOf = (name: string, share: number): string => {
  const message = growingMessages[name];
  if (message === undefined) throw new Error(`no growing message is called ${name}`);
  return message.make(Math.floor(message.most * share));
};

const MOST_GROWTH = 2.2;
/** Shorter times are mostly noise and what any input takes. */
const SHORTEST_MILLISECONDS = 60;

export interface Measured {
  readonly name: string;
  /** One time for each of `SHARES`. */
  readonly milliseconds: readonly number[];
  /** The longest single step of the largest input. */
  readonly longest: number;
  /** Null if it is not measured. */
  readonly megabytes: number | null;
}

/** The mean growth of the last two doublings; null if the times are too short. */
export const growthOf = (milliseconds: readonly number[]): number | null => {
  const [before, last] = [milliseconds.at(-3) ?? 0, milliseconds.at(-1) ?? 0];
  return last < SHORTEST_MILLISECONDS ? null : Math.sqrt(last / Math.max(before, 1));
};

/** During a longer step the interface does not respond. */
const LONGEST_STEP = 1000;

/** What is wrong with an input: its time is more than proportional, or one of its steps takes over a second. */
export const verdictOf = ({ milliseconds, longest }: Measured): 'GROWS TOO MUCH' | 'TAKES TOO LONG' | null => {
  if (growsTooMuch(milliseconds)) return 'GROWS TOO MUCH';
  return longest > LONGEST_STEP ? 'TAKES TOO LONG' : null;
};

/** One line of the table, which ends in the verdict if there is one. */
export const growthLine = (measured: Measured): string => {
  const { name, milliseconds, longest, megabytes } = measured;
  const verdict = verdictOf(measured);
  const growth = growthOf(milliseconds);
  const columns = [
    ...milliseconds.map((each) => each.toFixed(0)),
    growth === null ? '-' : growth.toFixed(2),
    longest.toFixed(0),
    megabytes === null ? '-' : String(megabytes),
  ];
  return `${columns.map((each) => each.padStart(7)).join('')}  ${name}${verdict === null ? '' : `  ${verdict}`}`;
};

export const growsTooMuch = (milliseconds: readonly number[]): boolean => (growthOf(milliseconds) ?? 0) > MOST_GROWTH;

export const GROWTH_HEADING = `${['1/8', '1/4', '1/2', '1', 'growth', 'step', 'MB'].map((each) => each.padStart(7)).join('')}  milliseconds of processor time for parts of the largest input, growth per doubling, longest step`;
