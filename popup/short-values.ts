import type { Finding, Value } from '../src/diagnosis/finding.ts';

/** Values up to this length fit into a line of the popup. */
const LONGEST_WHOLE = 40;
/** Less than this is not worth the dots. */
const SHORTEST_LEFT_OUT = 8;
const SEPARATORS: readonly string[] = ['/', ':', '?', '&', '=', '#', '.', '@', ',', ';'];

/**
 * The finding with what both its long values begin and end with left out of them (`…/d-9900000000`), for a sentence
 * beneath which they stand whole. Everything in which they differ stays, so that they never look alike; it is cut at
 * separators only.
 */
export const withShortValues = (finding: Finding): Finding => {
  const { expected, received } = finding;
  if (expected === null || received === null || expected.text === received.text) return finding;
  if (Math.max(expected.text.length, received.text.length) <= LONGEST_WHOLE) return finding;
  const start = sharedStart(expected.text, received.text);
  const end = sharedEnd(expected.text.slice(start), received.text.slice(start));
  const short = (value: Value): Value => ({ ...value, text: withoutEnds(value.text, start, end) });
  return { ...finding, expected: short(expected), received: short(received) };
};

/** How much both begin with, as far as before the last separator in it. */
const sharedStart = (one: string, other: string): number => {
  const shortest = Math.min(one.length, other.length);
  let cut = 0;
  for (let index = 0; index < shortest && one[index] === other[index]; index += 1) {
    if (isSeparator(one[index])) cut = index;
  }
  return cut < SHORTEST_LEFT_OUT ? 0 : cut;
};

/** How much both end with, as far as after the first separator in it. */
const sharedEnd = (one: string, other: string): number => {
  const shortest = Math.min(one.length, other.length);
  let cut = 0;
  for (let length = 1; length <= shortest && one.at(-length) === other.at(-length); length += 1) {
    if (isSeparator(one.at(-length))) cut = length - 1;
  }
  return cut < SHORTEST_LEFT_OUT ? 0 : cut;
};

const isSeparator = (character: string | undefined): boolean =>
  character !== undefined && SEPARATORS.includes(character);

const withoutEnds = (text: string, start: number, end: number): string =>
  `${start > 0 ? '…' : ''}${text.slice(start, text.length - end)}${end > 0 ? '…' : ''}`;
