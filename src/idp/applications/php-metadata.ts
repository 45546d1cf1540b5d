import type { Json } from './export.ts';

/**
 * Reads SimpleSAMLphp's `$metadata['…'] = [ … ];` as data. PHP is never run, so computed values are left out.
 * https://simplesamlphp.org/docs/stable/simplesamlphp-reference-sp-remote.html
 *
 * @returns each entity with its settings
 */
export const readPhpMetadata = (php: string): ReadonlyMap<string, Json> => {
  const tokens = tokensOf(php);
  const entities = new Map<string, Json>();
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'name' || token.text !== '$metadata') continue;
    const [open, key, close, is] = tokens.slice(index + 1, index + 5);
    const isEntry = open?.text === '[' && close?.text === ']' && is?.text === '=';
    if (isEntry && key?.kind === 'text') entities.set(key.text, valueAt(tokens, index + 5).value);
  }
  return entities;
};

interface Token {
  readonly kind: 'text' | 'name' | 'mark';
  readonly text: string;
}

/** Comments, strings, names with digits, `=>`, and any other character by itself. */
const TOKEN =
  /\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/|(?:\/\/|#)[^\n]*|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([$\\\w][\w\\:]*)|(=>|[^\s])/gs;

const MOST_TOKENS = 50_000;

const tokensOf = (php: string): readonly Token[] => {
  const tokens: Token[] = [];
  for (const [, single, double, name, mark] of php.matchAll(TOKEN)) {
    if (tokens.length > MOST_TOKENS) break;
    const text = single ?? double;
    if (text !== undefined) tokens.push({ kind: 'text', text: text.replace(/\\(['"\\])/g, '$1') });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark });
  }
  return tokens;
};

interface Read {
  readonly value: Json;
  readonly next: number;
}

const LITERALS: Readonly<Record<string, Json>> = { true: true, false: false, null: null };

const valueAt = (tokens: readonly Token[], index: number): Read => {
  const token = tokens[index];
  if (token?.kind === 'text') return { value: token.text, next: index + 1 };
  if (token?.text === '[') return arrayAt(tokens, index + 1, ']');
  if (token?.kind === 'name' && /^array$/i.test(token.text) && tokens[index + 1]?.text === '(') {
    return arrayAt(tokens, index + 2, ')');
  }
  if (token?.kind === 'name' && /^\d+$/.test(token.text)) return { value: Number(token.text), next: index + 1 };
  return { value: LITERALS[token?.text.toLowerCase() ?? ''], next: index + 1 };
};

/** An array with keys becomes an object; an item without a key gets its number as key. */
const arrayAt = (tokens: readonly Token[], start: number, end: string): Read => {
  const members: Record<string, Json> = {};
  let index = start;
  let count = 0;
  while (index < tokens.length && tokens[index]?.text !== end) {
    const first = valueAt(tokens, index);
    if (tokens[first.next]?.text === '=>') {
      const second = valueAt(tokens, first.next + 1);
      members[String(first.value)] = second.value;
      index = second.next;
    } else {
      members[String(count)] = first.value;
      count += 1;
      index = first.next;
    }
    index = afterComma(tokens, index, end);
  }
  return { value: members, next: index + 1 };
};

/** A value that anything follows before the comma (a concatenation, a call) is computed, and is left out. */
const afterComma = (tokens: readonly Token[], start: number, end: string): number => {
  let index = start;
  let depth = 0;
  for (; index < tokens.length; index += 1) {
    const { text = '', kind } = tokens[index] ?? {};
    if (kind !== 'mark') continue;
    if (depth === 0 && text === ',') return index + 1;
    if (depth === 0 && text === end) return index;
    if (text === '[' || text === '(') depth += 1;
    if (text === ']' || text === ')') depth -= 1;
  }
  return index;
};
