import { REFUSAL_VALUE_KINDS, type RefusalValueKind } from '../idp/refusals/refusal.ts';
import { isErrorCode, isKnownWord, REFUSAL_TEXTS } from './known/refusal-words.ts';
import { MARKED } from './marked.ts';

/** What stands for left-out words. */
const LEFT_OUT = '…';
/** A longer one is left out unread: no IdP says as much. */
const LONGEST_MESSAGE = 2_000;
const LONGEST_PARAMETER = 300;
/** Shorter words of the list are articles and prepositions. */
const SHORTEST_NAME = 4;

export interface MessageRedaction {
  /** Whether single words that are known stand too where no text is known. */
  readonly keepsWords: boolean;
  /** A word that is known and yet the user's. */
  readonly isPersonal: (word: string) => boolean;
  readonly parameter: (text: string, kind: RefusalValueKind) => string;
  readonly mark: (standIn: string) => string;
}

/**
 * The message of an identity provider, which may hold anything: names, addresses, tokens. A text that is known keeps its
 * own words, with what varies in it redacted; of all else documented error codes and, as asked, the words of a fixed list
 * are left. Runs of left-out words become one `…`; null where nothing is left.
 *
 * @param texts known texts, what varies in braces
 */
export const redactStatusMessage = (
  text: string,
  redaction: MessageRedaction,
  texts: readonly string[] = REFUSAL_TEXTS,
): string | null => {
  const left = redaction.mark(LEFT_OUT);
  if (text.length > LONGEST_MESSAGE || MARKED.test(text)) return redaction.keepsWords ? left : null;
  const parts = piecesOf(text, templatesOf(texts)).flatMap((piece) =>
    piece.kind === 'known'
      ? [
          piece.parts
            .map((part) => (typeof part === 'string' ? part : redaction.parameter(part.text, part.kind)))
            .join(''),
        ]
      : wordsOf(piece.text, redaction, left),
  );
  const joined = parts.filter((part, index) => part !== left || parts[index - 1] !== left);
  return joined.every((part) => part === left) && !redaction.keepsWords ? null : joined.join(' ');
};

/** A known text as its fixed words and what stands between them. */
interface Template {
  readonly fixed: readonly string[];
  readonly kinds: readonly RefusalValueKind[];
}

const PARAMETER = /\{([a-z-]+)\}/g;

const templates = new Map<string, Template>();

const templatesOf = (texts: readonly string[]): readonly Template[] =>
  texts.map((text) => {
    const known = templates.get(text) ?? templateOf(text);
    templates.set(text, known);
    return known;
  });

const templateOf = (text: string): Template => {
  const parts = text.split(PARAMETER);
  return {
    fixed: parts.filter((_, index) => index % 2 === 0),
    kinds: parts.filter((_, index) => index % 2 === 1).map(parameterOf),
  };
};

/** What is not told more closely may be anything. */
const parameterOf = (name: string): RefusalValueKind => REFUSAL_VALUE_KINDS.find((kind) => kind === name) ?? 'detail';

type Part = string | { readonly kind: RefusalValueKind; readonly text: string };
type Piece =
  | { readonly kind: 'known'; readonly parts: readonly Part[] }
  | { readonly kind: 'unknown'; readonly text: string };

/** Known texts and what stands around them, in their order. */
const piecesOf = (text: string, known: readonly Template[]): readonly Piece[] => {
  const found = known
    .flatMap((template) => matchOf(text, template))
    .toSorted((one, other) => one.start - other.start || other.end - one.end);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, parts } of found) {
    if (start < at) continue;
    pieces.push({ kind: 'unknown', text: text.slice(at, start) }, { kind: 'known', parts });
    at = end;
  }
  return [...pieces, { kind: 'unknown', text: text.slice(at) }];
};

interface Match {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly Part[];
}

const matchOf = (text: string, { fixed, kinds }: Template): readonly Match[] => {
  const [first = ''] = fixed;
  const start = first === '' ? -1 : text.indexOf(first);
  if (start < 0) return [];
  const parts: Part[] = [first];
  let at = start + first.length;
  for (const [index, kind] of kinds.entries()) {
    const next = fixed[index + 1] ?? '';
    const end = next === '' ? text.length : text.indexOf(next, at);
    if (end < 0 || end - at > LONGEST_PARAMETER) return [];
    parts.push({ kind, text: text.slice(at, end) }, next);
    at = end + next.length;
  }
  return [{ start, end: at, parts }];
};

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
