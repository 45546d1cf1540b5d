import type { RefusalValueKind } from '../idp/refusals/refusal.ts';
import {
  matchTemplate,
  type SearchableText,
  searchable,
  type TemplateMatch,
  type TextPart,
} from '../idp/refusals/text-template.ts';
import { isErrorCode, isKnownWord, REFUSAL_TEXTS } from './known/refusal-words.ts';
import { MARKED } from './marked.ts';

/** The sign for words that are left out. */
const LEFT_OUT = '…';
/** A longer message is left out unread; no IdP writes that much. */
const LONGEST_MESSAGE = 2_000;
/** Shorter words in the list are articles and prepositions. */
const SHORTEST_NAME = 4;

export interface MessageRedaction {
  /** Whether known single words are kept if no whole text is known. */
  readonly keepsWords: boolean;
  /** Whether a known word is personal nevertheless. */
  readonly isPersonal: (word: string) => boolean;
  readonly parameter: (text: string, kind: RefusalValueKind) => string;
  readonly mark: (placeholder: string) => string;
}

/**
 * The message of an identity provider, which may contain anything: names, addresses, tokens. A known text keeps its own
 * words, and what varies in it is redacted. Of any other text only documented error codes and, if asked for, the words
 * of a fixed list are kept. A run of words that are left out becomes one `…`; null if nothing is left.
 */
export const redactStatusMessage = (text: string, redaction: MessageRedaction): string | null => {
  const left = redaction.mark(LEFT_OUT);
  if (text.length > LONGEST_MESSAGE || MARKED.test(text)) return redaction.keepsWords ? left : null;
  const parts = piecesOf(searchable(text)).flatMap((piece) =>
    typeof piece === 'string'
      ? wordsOf(piece, redaction, left)
      : [piece.map((part) => (part.kind === 'words' ? part.text : redaction.parameter(part.text, part.kind))).join('')],
  );
  const joined = parts.filter((part, index) => part !== left || parts[index - 1] !== left);
  return joined.every((part) => part === left) && !redaction.keepsWords ? null : joined.join(' ');
};

/** The person that a known text names. */
export const usersNamedIn = (text: string): readonly string[] =>
  text.length > LONGEST_MESSAGE
    ? []
    : piecesOf(searchable(text))
        .flatMap((piece) => (typeof piece === 'string' ? [] : piece))
        .filter(({ kind }) => kind === 'user')
        .map((part) => part.text);

/** The known texts, with the text between them as strings, in order. */
const piecesOf = (searched: SearchableText): readonly (string | readonly TextPart[])[] => {
  const { text } = searched;
  const found = REFUSAL_TEXTS.flatMap((parts) => matchesOf(searched, parts)).toSorted(
    (one, other) => one.at - other.at || other.end - one.end,
  );
  const pieces: (string | readonly TextPart[])[] = [];
  let from = 0;
  for (const { at, end, parts } of found) {
    if (at < from) continue;
    pieces.push(text.slice(from, at), parts);
    from = end;
  }
  return [...pieces, text.slice(from)];
};

/** The place of each part of a known text; empty if one is missing, or is only a piece of a word, which may be personal. */
const matchesOf = (searched: SearchableText, parts: readonly string[]): readonly TemplateMatch[] => {
  const matches = parts.flatMap((part) => matchTemplate(searched, part) ?? []).filter(isOfWholeWords(searched.text));
  return matches.length === parts.length ? matches : [];
};

const isOfWholeWords =
  (text: string) =>
  ({ at, end }: TemplateMatch): boolean =>
    [at, end].every((edge) => !(WORD_BEFORE.test(text.slice(0, edge)) && WORD_BEHIND.test(text.slice(edge))));

const WORD_BEFORE = /[\p{L}\p{M}\p{N}_]$/u;
const WORD_BEHIND = /^[\p{L}\p{M}\p{N}_]/u;

const wordsOf = (text: string, { keepsWords, isPersonal }: MessageRedaction, left: string): readonly string[] => {
  let beginsSentence = true;
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const [, bare = '', mark = ''] = WORD.exec(word) ?? [];
      const isKept =
        isErrorCode(bare) ||
        (keepsWords && isKnownWord(bare, beginsSentence) && (bare.length < SHORTEST_NAME || !isPersonal(bare)));
      beginsSentence = /[.!?:]$/.test(mark);
      return isKept ? `${bare}${mark}` : left;
    });
};

const WORD = /^["'(]?([\w-]{1,40})["')]?([.,:;!?]?)$/;
