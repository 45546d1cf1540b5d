import { codePointName } from '../src/wording/value-text.ts';

/** A part of a value as it is drawn: unchanged, or as a sign if the character itself is invisible. */
export type VisiblePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'hidden'; readonly sign: string }
  /** The part of a value that is too long to be drawn piece by piece. */
  | { readonly kind: 'rest'; readonly text: string };

type ShortPart = Exclude<VisiblePart, { readonly kind: 'rest' }>;

/**
 * Characters without a visible glyph, or that change the direction of what follows: every control and format character
 * and every separator except the plain space. A value must not look like another one (Unicode TR 36).
 */
const HIDDEN = /([\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0]|(?! )\p{Zs})/u;
/** Shows a space as a visible character. */
const SPACE = '\u2423';
const DRAWN = new RegExp(`${HIDDEN.source}|(${SPACE})`, 'u');

const SIGNS: Readonly<Record<string, string>> = { '\n': '↵', '\r': '↵', '\t': '⇥', [SPACE]: '␣' };

/**
 * Splits a value so that nothing in it stays invisible: spaces at either end become `␣`, line breaks `↵`, tabs `⇥`,
 * other invisible characters their code point (`U+200B`). `everySpace` shows inner spaces as well, for a part that
 * differs.
 */
export const makeVisible = (value: string, everySpace: boolean): readonly ShortPart[] =>
  (everySpace ? value.replaceAll(' ', SPACE) : withOuterSpaces(value))
    .split(DRAWN)
    .filter((part): part is string => part !== undefined && part !== '')
    .map((part) =>
      part === SPACE || HIDDEN.test(part) ? { kind: 'hidden', sign: signOf(part) } : { kind: 'text', text: part },
    );

/** How many characters of a value are drawn with separate elements: as many as anybody reads. */
const LONGEST_DRAWN = 4_000;

/**
 * The same for any length: beyond some thousand characters the rest is one text with the signs in `‹›`, so that no
 * value makes the page draw a million elements.
 */
export const drawnParts = (value: string, everySpace: boolean): readonly VisiblePart[] => {
  const parts = makeVisible(value, everySpace);
  let length = 0;
  const end = parts.findIndex((part) => {
    length += part.kind === 'text' ? part.text.length : 1;
    return length > LONGEST_DRAWN;
  });
  if (end < 0) return parts;
  const rest = parts.slice(end).map((part) => (part.kind === 'text' ? part.text : `‹${part.sign}›`));
  return [...parts.slice(0, end), { kind: 'rest', text: rest.join('') }];
};

/** Not with ` +$`, which takes quadratic time on a run of spaces that is not at the end. */
const withOuterSpaces = (value: string): string => {
  let start = 0;
  while (value[start] === ' ') start += 1;
  let end = value.length;
  while (end > start && value[end - 1] === ' ') end -= 1;
  return SPACE.repeat(start) + value.slice(start, end) + SPACE.repeat(value.length - end);
};

const signOf = (character: string): string => SIGNS[character] ?? codePointName(character);
