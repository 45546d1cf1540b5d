import type { Placeholders } from './placeholders.ts';

const VISIBLE = /[^\s\p{Cf}]/u;
const HIDDEN = /[\s\p{Cf}]+/gu;
const SURROGATE_PAIR = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;
const GUEST_MARK = '#EXT#';

/**
 * A stand-in for a personal value that keeps what a diagnosis needs: whether it is an address, white space and invisible
 * characters, letter case, Entra's guest mark, `+`, letters outside ASCII, and the length in characters.
 *
 * @returns `user-1@domain-1[18]`, ` user-1@domain-1[18]`, `user-2#EXT#@domain-1[40]`, `value-1[12]`, `value-2+[7]`; an empty text stays empty
 */
export const redactName = (text: string, placeholders: Placeholders): string => {
  const start = text.search(VISIBLE);
  if (start < 0) return text;
  const end = lastVisible(text) + 1;
  return `${text.slice(0, start)}${redactCore(text.slice(start, end), placeholders)}${text.slice(end)}`;
};

/** Step by step from the end: a pattern anchored there would try every run of spaces in between. */
const lastVisible = (text: string): number => {
  let last = text.length - 1;
  while (!VISIBLE.test(text.charAt(last))) last--;
  return last;
};

const redactCore = (core: string, placeholders: Placeholders): string => {
  const length = `[${charactersIn(core)}]`;
  const hidden = (core.match(HIDDEN) ?? []).join('');
  const [local, domain, ...more] = core.replace(HIDDEN, '').split('@', 3);
  if (local === undefined || domain === undefined || more.length > 0) {
    return `${placeholders.standInFor('value', core)}${marksOf(core)}${length}${hidden}`;
  }
  return `${placeholders.standInFor('user', local)}${marksOf(local)}${hidden}@${placeholders.standInFor('domain', domain)}${marksOf(domain)}${length}`;
};

/** Counted, not listed: a name may be of a megabyte. */
const charactersIn = (text: string): number => text.length - (text.match(SURROGATE_PAIR) ?? []).length;

const marksOf = (text: string): string =>
  [text.includes(GUEST_MARK) ? GUEST_MARK : '', text.includes('+') ? '+' : '', /[^\0-\x7f]/.test(text) ? 'é' : ''].join(
    '',
  );
