import fc from 'fast-check';

/**
 * Changes to arbitrary bytes: some are set, inserted, removed or repeated, or the end is cut off. Often there is no
 * change.
 */
export const byteChanges: fc.Arbitrary<(bytes: Uint8Array) => Uint8Array> = fc
  .array(
    fc.oneof(
      fc.record({
        kind: fc.constant('set' as const),
        place: fc.nat(),
        bytes: fc.uint8Array({ minLength: 1, maxLength: 4 }),
      }),
      fc.record({
        kind: fc.constant('insert' as const),
        place: fc.nat(),
        bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
      }),
      fc.record({
        kind: fc.constantFrom('remove' as const, 'repeat' as const),
        place: fc.nat(),
        length: fc.integer({ min: 1, max: 40 }),
      }),
      fc.record({ kind: fc.constant('cut' as const), place: fc.nat() }),
    ),
    { maxLength: 3 },
  )
  .map((changes) => (bytes) => changes.reduce(apply, bytes));

type Change =
  | { readonly kind: 'set' | 'insert'; readonly place: number; readonly bytes: Uint8Array }
  | { readonly kind: 'remove' | 'repeat'; readonly place: number; readonly length: number }
  | { readonly kind: 'cut'; readonly place: number };

const apply = (all: Uint8Array, change: Change): Uint8Array => {
  const at = change.place % (all.length + 1);
  const [before, behind] = [all.subarray(0, at), all.subarray(at)];
  switch (change.kind) {
    case 'set':
      return Buffer.concat([before, change.bytes, behind.subarray(change.bytes.length)]);
    case 'insert':
      return Buffer.concat([before, change.bytes, behind]);
    case 'remove':
      return Buffer.concat([before, behind.subarray(change.length)]);
    case 'repeat':
      return Buffer.concat([before, behind.subarray(0, change.length), behind]);
    case 'cut':
      return before;
  }
};
