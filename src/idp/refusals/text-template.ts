import { REFUSAL_VALUE_KINDS, type RefusalValue, type RefusalValueKind } from './refusal.ts';

/** One piece of a text that matched a template: words of the product, or a value that varies. */
export type TextPart = { readonly kind: 'words'; readonly text: string } | RefusalValue;

export interface TemplateMatch {
  /** The offset at which it begins. */
  readonly at: number;
  /** The offset after its end. */
  readonly end: number;
  readonly parts: readonly TextPart[];
  /** How many characters are the product's own words: the more, the more specific the match. */
  readonly words: number;
}

/** No name, address or identifier is longer. */
const LONGEST_VALUE = 400;

/** A text made ready for templates. Both members have the same length. */
export interface SearchableText {
  readonly text: string;
  readonly lowerCase: string;
}

/**
 * One space for any white space, plain quotation marks, digits and letters, no invisible characters and no quoting
 * marks of e-mails, so that a copied page can be compared with a template.
 */
export const searchable = (text: string): SearchableText => {
  const plain = comparable(text);
  return { text: plain, lowerCase: folded(plain) };
};

const comparable = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDER))
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/^[ \t]*>[> \t]*/gm, '')
    .replace(/[\u2018\u2019\u201b\u0060\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u201e]/g, '"')
    // SimpleSAMLphp escapes an entity ID twice.
    .replace(/&amp;/gi, '&')
    .replace(/&(?:#0?39|#x27|apos|[lr]squo|#821[67]|#x201[89]);|\\u0027/gi, "'")
    .replace(/&quot;/gi, '"')
    .replace(/(?:\s|&(?:nbsp|#160|#xa0);)+/gi, ' ')
    .trim();

/** The distance from ASCII to its full-width forms, which Japanese and Chinese input methods write. */
const WIDER = 0xfee0;

/** Folds the letter case of A to Z only, so that every character keeps its place. */
const folded = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

interface Piece {
  readonly literal: string;
  /** Its words in small letters. */
  readonly lowerCase: string;
  /** The value that follows it; null after the last words. */
  readonly value: RefusalValueKind | null;
}

const isValueKind = (text: string): text is RefusalValueKind => REFUSAL_VALUE_KINDS.some((kind) => kind === text);

/** Each page of a recording is compared with every template, so each template is parsed only once. */
const parsed = new Map<string, readonly Piece[]>();

/** Splits `words {kind} words` into its pieces. */
const piecesOf = (template: string): readonly Piece[] => {
  const pieces = parsed.get(template) ?? parseTemplate(template);
  parsed.set(template, pieces);
  return pieces;
};

const parseTemplate = (template: string): readonly Piece[] =>
  template
    .split('{')
    .map((part, index) => (index === 0 ? ['', part] : part.split('}')))
    .flatMap(([kind = '', literal = ''], index, all): readonly Piece[] => {
      const [next = ''] = all[index + 1] ?? [];
      return kind === '' && literal === '' && index > 0
        ? []
        : [{ literal, lowerCase: folded(literal), value: isValueKind(next) ? next : null }];
    });

/** Finds a template (the product's words, with `{kind}` in place of a value) in a text. */
export const matchTemplate = (text: SearchableText, template: string): TemplateMatch | null => {
  const pieces = piecesOf(template);
  const begins = pieces[0]?.lowerCase ?? '';
  for (let at = text.lowerCase.indexOf(begins); at >= 0; at = text.lowerCase.indexOf(begins, at + 1)) {
    const found = partsFrom(text, at, pieces);
    if (found !== null) return { at, ...found, words: template.replace(/\{[a-z-]+\}/g, '').length };
  }
  return null;
};

const partsFrom = (
  { text, lowerCase }: SearchableText,
  start: number,
  pieces: readonly Piece[],
): Pick<TemplateMatch, 'end' | 'parts'> | null => {
  const parts: TextPart[] = [];
  let from = start;
  for (const [index, { literal, value }] of pieces.entries()) {
    if (literal !== '') parts.push({ kind: 'words', text: text.slice(from, from + literal.length) });
    from += literal.length;
    if (value === null) continue;
    const next = pieces[index + 1]?.lowerCase ?? '';
    const near = lowerCase.slice(from, from + LONGEST_VALUE + next.length);
    const length = next === '' ? lengthOfWord(near) : near.indexOf(next);
    if (length < 0) return null;
    parts.push({ kind: value, text: trimmed(text.slice(from, from + length)) });
    from += length;
  }
  return { end: from, parts };
};

const lengthOfWord = (text: string): number => {
  const end = text.search(/["'\s<>)]/);
  return end < 0 ? text.length : end;
};

/** The value without the quotation marks and the full stop around it. */
const trimmed = (value: string): string => value.replace(/^["'\s(]+/, '').replace(/["'\s).,;]+$/, '');
