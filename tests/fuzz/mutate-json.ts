import fc from 'fast-check';
import { hostileText } from '../security/hostile-values.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };

/** Member names with a special meaning in JavaScript. */
const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', '', '0', 'then'];

const hostileJson: fc.Arbitrary<Json> = fc.oneof(
  { weight: 5, arbitrary: hostileText },
  { weight: 2, arbitrary: fc.constantFrom<Json>(null, true, false, [], {}, [[]], '', 0) },
  { weight: 1, arbitrary: fc.constantFrom(-1, 1.5, 1e308, -1e308, 2 ** 53, 8.64e15, 8.64e15 + 1, -0) },
  {
    weight: 1,
    arbitrary: hostileText.map((text): Json => Object.fromEntries(NAMES.map((name) => [name, { polluted: text }]))),
  },
  { weight: 1, arbitrary: hostileText.map((text): Json => Array.from({ length: 200 }, () => text.slice(0, 100))) },
);

type Change =
  | { readonly kind: 'replace'; readonly place: number; readonly by: Json }
  | { readonly kind: 'remove' | 'repeat'; readonly place: number }
  | { readonly kind: 'add'; readonly place: number; readonly name: string; readonly value: Json };

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('replace' as const), place: fc.nat(), by: hostileJson }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('remove' as const, 'repeat' as const), place: fc.nat() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('add' as const),
      place: fc.nat(),
      name: fc.oneof(fc.constantFrom(...NAMES), hostileText),
      value: hostileJson,
    }),
  },
);

/** A changed JSON text: some values are replaced, removed, repeated or added anywhere, or the text is cut. */
export const jsonChanges: fc.Arbitrary<(text: string) => string> = fc
  .tuple(
    fc.array(change, { maxLength: 5 }),
    fc.oneof({ weight: 12, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat() }),
  )
  .map(([changes, cut]) => (text) => {
    const changed = JSON.stringify(changes.reduce(apply, JSON.parse(text)));
    return cut === null ? changed : changed.slice(0, cut % (changed.length + 1));
  });

const apply = (json: Json, each: Change): Json => {
  const count = countOf(json);
  return visit(json, each.place % count, each).json ?? null;
};

/** The number of values, including the outermost. */
const countOf = (json: Json): number =>
  typeof json === 'object' && json !== null
    ? Object.values<Json>(json).reduce((sum: number, each) => sum + countOf(each), 1)
    : 1;

interface Visited {
  /** Undefined if it was removed. */
  readonly json: Json | undefined;
  /** The number of values before the one to change. */
  readonly left: number;
}

const visit = (json: Json, left: number, each: Change): Visited => {
  if (left === 0) return { json: changed(json, each), left: -1 };
  if (typeof json !== 'object' || json === null) return { json, left: left - 1 };
  const members: [string, Json][] = [];
  let rest = left - 1;
  for (const [name, value] of Object.entries(json)) {
    const visited: Visited = rest < 0 ? { json: value, left: rest } : visit(value, rest, each);
    rest = visited.left;
    if (visited.json !== undefined) members.push([name, visited.json]);
  }
  return { json: Array.isArray(json) ? members.map(([, value]) => value) : Object.fromEntries(members), left: rest };
};

const changed = (json: Json, each: Change): Json | undefined => {
  switch (each.kind) {
    case 'replace':
      return each.by;
    case 'remove':
      return undefined;
    case 'repeat':
      return [json, json];
    case 'add':
      return typeof json === 'object' && json !== null && !Array.isArray(json)
        ? Object.fromEntries([...Object.entries(json), [each.name, each.value]])
        : [json, each.value];
  }
};
