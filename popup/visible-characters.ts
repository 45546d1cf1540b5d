/** A part of a value as it is drawn: as it stands, or by a sign because the character itself cannot be seen. */
export type VisiblePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'hidden'; readonly sign: string };

/**
 * Characters without a picture of their own, or that turn the direction of what follows: every control and format
 * character and every separator but the plain space. A value must not look like another one (Unicode TR 36).
 */
const HIDDEN = /([\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0]|(?! )\p{Zs})/u;
const OUTER_SPACE = /^ +| +$/g;

const SIGNS: Readonly<Record<string, string>> = { '\n': '↵', '\r': '↵', '\t': '⇥', '\u2423': '␣' };

/**
 * Splits a value so that nothing in it stays invisible: spaces at either end become `␣`, line breaks `↵`, tabs `⇥`, other
 * unseen characters their code point (`U+200B`). `everySpace` shows inner spaces as well: for a stretch that differs.
 */
export const makeVisible = (value: string, everySpace: boolean): readonly VisiblePart[] =>
  value
    .replace(everySpace ? / /g : OUTER_SPACE, (spaces) => '\u2423'.repeat(spaces.length))
    .split(new RegExp(`${HIDDEN.source}|(\u2423)`, 'u'))
    .filter((part): part is string => part !== undefined && part !== '')
    .map((part) =>
      part === '\u2423' || HIDDEN.test(part) ? { kind: 'hidden', sign: signOf(part) } : { kind: 'text', text: part },
    );

const signOf = (character: string): string =>
  SIGNS[character] ?? `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
