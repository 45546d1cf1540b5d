import type english from '../_locales/en/messages.json';

/** The key of a sentence in `_locales`. English has every sentence, so a key that is missing there does not compile. */
export type MessageKey = keyof typeof english;

/** A code as a key spells it: Chromium refuses hyphens in keys. */
type Spelled<Code extends string> = Code extends `${infer Head}-${infer Rest}` ? `${Head}_${Spelled<Rest>}` : Code;

/**
 * The key of a code's sentence: `headline_audience_mismatch`. The compiler knows it too, one for each member of
 * `code`'s type, so a closed list in which a member has no sentence does not compile.
 */
export function keyOf<const Prefix extends string, const Code extends string>(
  prefix: Prefix,
  code: Code,
): `${Prefix}_${Spelled<Code>}`;
export function keyOf(prefix: string, code: string): string {
  return `${prefix}_${code.replaceAll('-', '_')}`;
}
