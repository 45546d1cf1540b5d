import type { Finding, Value } from '../src/diagnosis/finding.ts';

/** Values up to this length fit into a line of the popup. */
const LONGEST_WHOLE = 40;
/** Less than this is not worth an ellipsis. */
const SHORTEST_LEFT_OUT = 8;

/**
 * The finding without the common beginning and end of its long values (`…/d-9900000000`), for a sentence above the
 * whole values. All differences remain, so the values never look alike. A host label, a path segment or another part
 * between two separators is kept or left out as a whole.
 */
export const withShortValues = (finding: Finding): Finding => {
  const { expected, received } = finding;
  if (expected === null || received === null || expected.text === received.text) return finding;
  if (Math.max(expected.text.length, received.text.length) <= LONGEST_WHOLE) return finding;
  const start = sharedStart(expected.text, received.text);
  const end = sharedEnd(expected.text, received.text, start);
  const short = (value: Value): Value => ({ ...value, text: withoutEnds(value.text, start, end) });
  return { ...finding, expected: short(expected), received: short(received) };
};

/** The length of the common beginning, up to the last separator in it. */
const sharedStart = (one: string, other: string): number => {
  const separators = separatorsIn(one);
  const shortest = Math.min(one.length, other.length);
  let cut = 0;
  for (let index = 0; index < shortest && one[index] === other[index]; index += 1) {
    if (separators.has(index)) cut = index;
  }
  return cut < SHORTEST_LEFT_OUT ? 0 : cut;
};

/** The length of the common end after `start`, from the first separator in it. */
const sharedEnd = (one: string, other: string, start: number): number => {
  const [ofOne, ofOther] = [separatorsIn(one), separatorsIn(other)];
  const shortest = Math.min(one.length, other.length) - start;
  let cut = 0;
  for (let length = 1; length <= shortest && one.at(-length) === other.at(-length); length += 1) {
    if (ofOne.has(one.length - length) && ofOther.has(other.length - length)) cut = length - 1;
  }
  return cut < SHORTEST_LEFT_OUT ? 0 : cut;
};

/** The scheme and the host of a URL, or a whole URN: only there does a dot or a colon separate parts. */
const HOST_OR_URN = /^(?:urn:.*|[a-z][a-z0-9+.-]*:\/\/[^/?#]*)/is;

/** The places of the characters that separate host labels, path segments, and the parts of a query or an address. */
const separatorsIn = (text: string): ReadonlySet<number> => {
  const host = HOST_OR_URN.exec(text)?.[0].length ?? 0;
  return new Set(
    [...text.matchAll(/[/?&=#@.:]/g)].flatMap(({ 0: sign, index }) =>
      index < host || !'.:'.includes(sign) ? [index] : [],
    ),
  );
};

const withoutEnds = (text: string, start: number, end: number): string =>
  `${start > 0 ? '…' : ''}${text.slice(start, text.length - end)}${end > 0 ? '…' : ''}`;
