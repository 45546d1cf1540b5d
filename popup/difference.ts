/** A part of one value that the other value has too, or does not have. */
export interface Stretch {
  readonly text: string;
  readonly differs: boolean;
}

export interface MarkedPair {
  readonly expected: readonly Stretch[];
  readonly received: readonly Stretch[];
}

/**
 * Above this many comparisons the whole middle counts as different, because nobody reads marks in values of that
 * length.
 */
const MAXIMUM_COMPARISONS = 1_000_000;
/** Of longer texts, only the beginning and the end are compared. */
const LONGEST_COMPARED = 20_000;
/** Fewer equal characters than this between two differences are chance, not agreement. */
const SHORTEST_AGREEMENT = 3;

/**
 * Texts that count as one name: a Region, a directory or instance ID, a GUID (a tenant), another long hexadecimal ID.
 * If two of them differ, they are different names, whatever characters they share.
 */
const NAME =
  /\b(?:[a-z]{2,4}(?:-[a-z]{1,10}){1,3}-\d{1,2}(?![\da-z])|(?:d|ssoins)-[\da-z]+|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b|[\da-f]{16,}\b)/gi;

/** Splits a text into names and single other characters. */
const unitsOf = (text: string): readonly string[] => {
  const units: string[] = [];
  let end = 0;
  for (const { 0: name, index } of text.matchAll(NAME)) {
    units.push(...text.slice(end, index), name);
    end = index + name.length;
  }
  return [...units, ...text.slice(end)];
};

/**
 * Finds the parts in which two values differ, to mark them when both are shown. Compares names as a whole and
 * everything else by code points, exactly; nothing is normalised. The joined parts of one side are that side's text.
 */
export const markDifference = (expected: string, received: string): MarkedPair => {
  if (Math.max(expected.length, received.length) > LONGEST_COMPARED) return markMiddle(expected, received);
  const one = unitsOf(expected);
  const other = unitsOf(received);
  const start = countWhile((index) => index < one.length && one[index] === other[index]);
  const shorter = Math.min(one.length, other.length) - start;
  const end = countWhile((index) => index < shorter && one.at(-1 - index) === other.at(-1 - index));
  const middle = alignMiddle(one.slice(start, one.length - end), other.slice(start, other.length - end));
  const alignment = [
    ...one.slice(0, start).map(shared),
    ...withoutChanceAgreements(middle),
    ...one.slice(one.length - end).map(shared),
  ];
  return {
    expected: joinStretches(alignment, (pair) => pair.expected),
    received: joinStretches(alignment, (pair) => pair.received),
  };
};

/** Everything between the common beginning and the common end. */
const markMiddle = (expected: string, received: string): MarkedPair => {
  const shortest = Math.min(expected.length, received.length);
  const start = countWhile((index) => index < shortest && expected[index] === received[index]);
  const end = countWhile((index) => index < shortest - start && expected.at(-1 - index) === received.at(-1 - index));
  const stretchesOf = (text: string): readonly Stretch[] =>
    [
      { text: text.slice(0, start), differs: false },
      { text: text.slice(start, text.length - end), differs: true },
      { text: text.slice(text.length - end), differs: false },
    ].filter((stretch) => stretch.text !== '');
  return { expected: stretchesOf(expected), received: stretchesOf(received) };
};

/** One position of the alignment; an empty text if that side has nothing there. */
interface Pair {
  readonly expected: string;
  readonly received: string;
  readonly differs: boolean;
}

const shared = (unit: string): Pair => ({ expected: unit, received: unit, differs: false });
const onlyExpected = (unit: string): Pair => ({ expected: unit, received: '', differs: true });
const onlyReceived = (unit: string): Pair => ({ expected: '', received: unit, differs: true });

const countWhile = (isCounted: (index: number) => boolean): number => {
  let index = 0;
  while (isCounted(index)) {
    index += 1;
  }
  return index;
};

/** The longest common subsequence of the middle. */
const alignMiddle = (one: readonly string[], other: readonly string[]): readonly Pair[] => {
  if (one.length * other.length > MAXIMUM_COMPARISONS) {
    return [...one.map(onlyExpected), ...other.map(onlyReceived)];
  }
  const width = other.length + 1;
  const lengths = new Uint32Array((one.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = one.length - 1; row >= 0; row -= 1) {
    for (let column = other.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        one[row] === other[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: Pair[] = [];
  let row = 0;
  let column = 0;
  while (row < one.length || column < other.length) {
    const left = one[row];
    const right = other[column];
    if (left !== undefined && left === right) {
      pairs.push(shared(left));
      row += 1;
      column += 1;
    } else if (left !== undefined && (right === undefined || at(row + 1, column) >= at(row, column + 1))) {
      pairs.push(onlyExpected(left));
      row += 1;
    } else if (right !== undefined) {
      pairs.push(onlyReceived(right));
      column += 1;
    }
  }
  return pairs;
};

/** The middle begins and ends with a difference, so every agreement in it lies between two differences. */
const withoutChanceAgreements = (pairs: readonly Pair[]): readonly Pair[] =>
  groupBy(pairs, (pair) => pair.differs).flatMap((group) =>
    lengthOf(group) < SHORTEST_AGREEMENT ? group.map((pair) => ({ ...pair, differs: true })) : group,
  );

const lengthOf = (agreement: readonly Pair[]): number =>
  agreement.reduce((length, { expected }) => length + expected.length, 0);

const joinStretches = (pairs: readonly Pair[], side: (pair: Pair) => string): readonly Stretch[] =>
  groupBy(
    pairs.filter((pair) => side(pair) !== ''),
    (pair) => pair.differs,
  ).map((group) => ({ text: group.map(side).join(''), differs: group[0]?.differs === true }));

/** Groups neighbours with an equal key. */
const groupBy = <Item>(items: readonly Item[], key: (item: Item) => boolean): readonly (readonly Item[])[] => {
  const groups: Item[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && key(last[0]) === key(item)) {
      last.push(item);
    } else {
      groups.push([item]);
    }
  }
  return groups;
};
