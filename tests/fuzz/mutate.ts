import fc from 'fast-check';

/** Snippets by their usual place; sometimes they are inserted elsewhere. */
export interface Snippets {
  readonly anywhere: readonly string[];
  /** After a `>`. */
  readonly content: readonly string[];
  /** Before a `>` or `/>`. */
  readonly tag: readonly string[];
}

/** A change to a text: something is inserted, or a part is removed or repeated. */
type Mutation =
  | { readonly kind: 'insert'; readonly where: keyof Snippets; readonly place: number; readonly snippet: string }
  | { readonly kind: 'remove' | 'repeat'; readonly place: number; readonly length: number };

/** Some changes in a row; sometimes none, so that the untouched input is tried as well. */
export const mutations = (snippets: Snippets): fc.Arbitrary<readonly Mutation[]> => {
  const insert = (where: keyof Snippets, from: readonly string[]): fc.Arbitrary<Mutation> =>
    fc.record({
      kind: fc.constant('insert'),
      where: fc.constant(where),
      place: fc.nat(),
      snippet: fc.constantFrom(...from),
    });
  return fc.array(
    fc.oneof(
      { weight: 2, arbitrary: insert('anywhere', snippets.anywhere) },
      { weight: 6, arbitrary: insert('content', [...snippets.content, ...snippets.anywhere]) },
      { weight: 6, arbitrary: insert('tag', snippets.tag) },
      { weight: 1, arbitrary: insert('anywhere', [...snippets.content, ...snippets.tag]) },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constantFrom('remove', 'repeat'),
          place: fc.nat(),
          length: fc.integer({ min: 1, max: 20 }),
        }),
      },
    ),
    { maxLength: 2 },
  );
};

export const mutate = (text: string, changes: readonly Mutation[]): string => changes.reduce(apply, text);

const apply = (text: string, change: Mutation): string => {
  if (change.kind === 'insert') {
    const places = placesOf(text, change.where);
    const at = places[change.place % places.length] ?? 0;
    return text.slice(0, at) + change.snippet + text.slice(at);
  }
  const start = change.place % (text.length + 1);
  const end = start + change.length;
  const stretch = text.slice(start, end);
  return text.slice(0, start) + (change.kind === 'repeat' ? stretch + stretch : '') + text.slice(end);
};

const placesOf = (text: string, where: keyof Snippets): readonly number[] => {
  if (where === 'anywhere') return Array.from({ length: text.length + 1 }, (_, index) => index);
  const ends = [...text.matchAll(/\/?>/g)];
  return ends.map((match) => (where === 'tag' ? match.index : match.index + match[0].length));
};
