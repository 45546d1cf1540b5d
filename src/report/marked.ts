/**
 * Placeholders that the preview can distinguish from the text around them: each character is moved into Unicode's private
 * use area, one for one, so that every rendering wraps, cuts and escapes as it does without. What a message itself has of
 * that area is replaced by a stand-in beforehand (redact-text.ts), so that nothing of it can pose as one.
 */

/** Moves a stand-in, or leaves it as it is. */
export type Mark = (standIn: string) => string;

export const unmarked: Mark = (standIn) => standIn;

const AREA = 0xe000;
/** The one sign of a stand-in that is not Latin-1. */
const ELLIPSIS = { character: '…', moved: '\ue100' } as const;

/** Every character that a marked placeholder may contain. */
export const MARKED = /[\ue000-\ue100]/;
const MARKED_RUNS = /([\ue000-\ue100]+)/;

export const marked: Mark = (standIn) =>
  Array.from(standIn, (character) =>
    character === ELLIPSIS.character ? ELLIPSIS.moved : String.fromCharCode(AREA + character.charCodeAt(0)),
  ).join('');

/** A stretch of a rendered report. */
export interface Part {
  readonly text: string;
  /** Whether it replaces a value that does not leave the device. */
  readonly isStandIn: boolean;
}

/** A rendering with marked stand-ins, taken apart: joined, the texts are what leaves. */
export const partsOf = (rendering: string): readonly Part[] =>
  rendering
    .split(MARKED_RUNS)
    .map((text, index) => (index % 2 === 1 ? { text: unmoved(text), isStandIn: true } : { text, isStandIn: false }))
    .filter(({ text }) => text !== '');

/** A text as it leaves, marked or not. */
export const withoutMarks = (text: string): string =>
  partsOf(text)
    .map((part) => part.text)
    .join('');

const unmoved = (text: string): string =>
  Array.from(text, (character) =>
    character === ELLIPSIS.moved ? ELLIPSIS.character : String.fromCharCode(character.charCodeAt(0) - AREA),
  ).join('');
