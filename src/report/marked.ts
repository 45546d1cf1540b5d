/**
 * Placeholders that the preview can distinguish from the text around them. Each character is moved into Unicode's
 * private use area, one for one, so every rendering wraps, cuts and escapes as it would without the mark. Characters of
 * that area in a message are replaced beforehand (redact-text.ts), so none of them can pose as a placeholder.
 */

/** Marks a placeholder, or leaves it as it is. */
export type Mark = (placeholder: string) => string;

export const unmarked: Mark = (placeholder) => placeholder;

const AREA = 0xe000;
/** The only character of a placeholder that is not Latin-1. */
const ELLIPSIS = { character: '…', moved: '\ue100' } as const;

/** Every character that a marked placeholder may contain. */
export const MARKED = /[\ue000-\ue100]/;
const MARKED_RUNS = /([\ue000-\ue100]+)/;

export const marked: Mark = (placeholder) =>
  Array.from(placeholder, (character) =>
    character === ELLIPSIS.character ? ELLIPSIS.moved : String.fromCharCode(AREA + character.charCodeAt(0)),
  ).join('');

/** A piece of a rendered report. */
export interface Part {
  readonly text: string;
  /** Whether it replaces a value that does not leave the device. */
  readonly isPlaceholder: boolean;
}

/** Splits a rendering at its marked placeholders. Joined, the texts are what leaves the device. */
export const partsOf = (rendering: string): readonly Part[] =>
  rendering
    .split(MARKED_RUNS)
    .map((text, index) =>
      index % 2 === 1 ? { text: unmoved(text), isPlaceholder: true } : { text, isPlaceholder: false },
    )
    .filter(({ text }) => text !== '');

/** A text as it leaves the device, without marks. */
export const withoutMarks = (text: string): string =>
  partsOf(text)
    .map((part) => part.text)
    .join('');

const unmoved = (text: string): string =>
  Array.from(text, (character) =>
    character === ELLIPSIS.moved ? ELLIPSIS.character : String.fromCharCode(character.charCodeAt(0) - AREA),
  ).join('');
