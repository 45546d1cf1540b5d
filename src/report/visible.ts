/**
 * Characters that are invisible or look like a space: control and format characters, unpaired surrogates, everything
 * that fonts do not draw (Unicode's Default_Ignorable_Code_Point, including tags), the blank braille cell, and every
 * space except the plain one and the narrow one that French puts before punctuation.
 */
const UNSEEN = /(?!\u202f)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Zs}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const UNSEEN_IN_VALUE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Zs}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/**
 * Most of a report is printable ASCII, which is skipped at once, because looking at each character would take longer
 * than everything else. The rest is processed in pieces, because `replace` keeps every match until it ends.
 */
const NOT_PLAIN = /[^ -~]{1,1024}/gu;
const NOT_PLAIN_IN_JSON = /[^\n -~]{1,1024}/gu;

const replaceUnseen = (text: string, unseen: RegExp, by: (character: string) => string): string =>
  text.replace(NOT_PLAIN, (run) => run.replace(unseen, by));

const named = (character: string): string =>
  `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`;

/**
 * Shows every such character by its code point: no value may hide in a report, change its direction, or reach a
 * terminal as a command (Unicode TR 36).
 */
export const visible = (text: string): string => replaceUnseen(text, UNSEEN, named);

/** The same for a value on its own, with the spaces at its ends shown too; an empty one as `‹›`. */
export const visibleValue = (text: string): string => {
  if (text === '') return '‹›';
  const shown = replaceUnseen(text, UNSEEN_IN_VALUE, named);
  const inner = shown.replace(/^ +/, '');
  const core = inner.trimEnd();
  return `${'␣'.repeat(shown.length - inner.length)}${core}${'␣'.repeat(inner.length - core.length)}`;
};

/**
 * JSON in which every such character is escaped, so that it is visible there as well; the line breaks between members
 * stay.
 */
export const visibleJson = (json: string): string =>
  json.replace(NOT_PLAIN_IN_JSON, (run) => run.replace(UNSEEN_IN_VALUE, escaped));

/** Matches each surrogate separately. */
const escaped = (character: string): string =>
  character.length === 1 ? escapedUnit(character, 0) : `${escapedUnit(character, 0)}${escapedUnit(character, 1)}`;

const escapedUnit = (text: string, at: number): string => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`;
