import type { SharedLevel } from './format.ts';
import type { Placeholders } from './placeholders.ts';

/** Characters that are invisible or look like a gap. */
const HIDDEN = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/**
 * The hidden characters that a placeholder repeats, each once, which is enough to show what is wrong, but not to spell
 * anything.
 */
const REPRESENTED = new Set([
  ' ',
  '\t',
  '\n',
  '\r',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u200e',
  '\u200f',
  '\u2060',
  '\ufeff',
]);
const SURROGATE_PAIR = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;
const GUEST_MARK = '#EXT#';

/**
 * A placeholder for a personal value that keeps what a diagnosis needs: whether it is an address, white space and
 * invisible characters, letter case, Entra's guest mark, `+`, letters outside ASCII, and its length. At level `public`
 * only a range between powers of two is kept, because the exact length would link all reports of this user.
 *
 * @returns `user-1@domain-1[18]`, ` user-1@domain-1[18]`, `user-2#EXT#@domain-1[32-63]`, `value-1[12]`; an empty text stays empty
 */
export const redactName = (text: string, level: SharedLevel, placeholders: Placeholders): string => {
  const core = text.replace(HIDDEN, '');
  if (core === '') return hiddenOnce(text);
  const [start, end] = endsOf(text, core);
  return `${hiddenOnce(text.slice(0, start))}${redactCore(text.slice(start, end), core, level, placeholders)}${hiddenOnce(text.slice(end))}`;
};

/** Each hidden character of a text once, in the order of the list. */
export const hiddenOnce = (text: string): string =>
  [...REPRESENTED].filter((character) => text.includes(character)).join('');

/** The offsets of the first and the last visible character. */
const endsOf = (text: string, core: string): readonly [start: number, end: number] => {
  const [first = ''] = core;
  const [last = ''] = LAST_CHARACTER.exec(core.slice(-2)) ?? [];
  return [text.indexOf(first), text.lastIndexOf(last) + last.length];
};
const LAST_CHARACTER = /(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[\s\S])$/;

const redactCore = (text: string, core: string, level: SharedLevel, placeholders: Placeholders): string => {
  const length = `[${lengthOf(text, level)}]`;
  const hidden = hiddenOnce(text);
  const [local, domain, ...more] = core.split('@', 3);
  if (local === undefined || domain === undefined || more.length > 0) {
    return `${placeholders.forText('value', core)}${marksOf(core)}${hidden}${length}`;
  }
  return `${placeholders.forText('user', local)}${marksOf(local)}${hidden}@${placeholders.forText('domain', domain)}${marksOf(domain)}${length}`;
};

/** Counts characters without listing them, because a name may have a megabyte. */
const lengthOf = (text: string, level: SharedLevel): string => {
  const count = text.length - (text.match(SURROGATE_PAIR) ?? []).length;
  return level === 'colleague' && count <= LONGEST_COUNTED ? String(count) : classOf(count);
};

/** The length of a longer value says nothing more, and a number with more digits could be personal. */
const LONGEST_COUNTED = 9_999;
const SMALLEST_CLASS = 16;
const LARGEST_CLASS = 1_024;

/** `1-15`, `16-31`, `32-63`, … `1024-`. */
const classOf = (count: number): string => {
  if (count < SMALLEST_CLASS) return `1-${SMALLEST_CLASS - 1}`;
  if (count >= LARGEST_CLASS) return `${LARGEST_CLASS}-`;
  const from = 2 ** Math.floor(Math.log2(count));
  return `${from}-${from * 2 - 1}`;
};

const marksOf = (text: string): string =>
  [text.includes(GUEST_MARK) ? GUEST_MARK : '', text.includes('+') ? '+' : '', /[^\0-\x7f]/.test(text) ? 'é' : ''].join(
    '',
  );

const LENGTH = String.raw`\[(\d{1,4}|1-15|16-31|32-63|64-127|128-255|256-511|512-1023|1024-)\]`;
const MARKS = '(?:#EXT#)?\\+?é?';
const NUMBER = '[1-9]\\d{0,2}';
const PLACEHOLDER = new RegExp(
  `^(?:user-${NUMBER}${MARKS}@domain-${NUMBER}${MARKS}|value-${NUMBER}${MARKS})${LENGTH}$`,
  'i',
);
const RUNS_OF_HIDDEN = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;

/** Such a placeholder of an earlier report, as this level writes it; null for any other text. */
export const namePlaceholder = (text: string, level: SharedLevel): string | null => {
  const [, length] = PLACEHOLDER.exec(text.replace(HIDDEN, '')) ?? [];
  if (length === undefined) return null;
  const shown = level === 'public' && /^\d+$/.test(length) ? classOf(Number(length)) : length;
  return text.replace(RUNS_OF_HIDDEN, hiddenOnce).replace(`[${length}]`, `[${shown}]`);
};
