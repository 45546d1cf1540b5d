import type { Json } from './export.ts';

/** A resource as written in Terraform's source or state. */
export interface Resource {
  readonly type: string;
  readonly values: Json;
}

/**
 * Reads the resources of Terraform's source (HCL) as far as they have plain values; references and expressions are left
 * out. https://developer.hashicorp.com/terraform/language/syntax/configuration
 */
export const readHcl = (text: string): readonly Resource[] => {
  const tokens = tokensOf(text);
  const resources: Resource[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.text !== 'resource' || token.kind !== 'name') continue;
    const [type, , open] = tokens.slice(index + 1, index + 4);
    if (type?.kind === 'text' && open?.text === '{') {
      resources.push({ type: type.text, values: bodyAt(tokens, index + 4).value });
    }
  }
  return resources;
};

interface Token {
  readonly kind: 'text' | 'name' | 'mark' | 'line';
  readonly text: string;
}

const TOKEN = /\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/|(?:\/\/|#)[^\n]*|"((?:[^"\\]|\\.)*)"|([\w.-]+)|(\n)|([^\s])/g;

const MOST_TOKENS = 100_000;

const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  for (const [, quoted, name, line, mark] of text.matchAll(TOKEN)) {
    if (tokens.length > MOST_TOKENS) break;
    if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted.replace(/\\(["\\])/g, '$1') });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (line !== undefined) tokens.push({ kind: 'line', text: line });
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark });
  }
  return tokens;
};

interface Read {
  readonly value: Json;
  readonly next: number;
}

/** The members of a block: `name = value`, and nested blocks, each as a list, as in Terraform's JSON. */
const bodyAt = (tokens: readonly Token[], start: number): Read => {
  const members: Record<string, Json> = {};
  let index = start;
  while (index < tokens.length && tokens[index]?.text !== '}') {
    const { kind, text = '' } = tokens[index] ?? {};
    const next = tokens[index + 1]?.text;
    if ((kind === 'name' || kind === 'text') && (next === '=' || next === ':')) {
      const read = valueAt(tokens, index + 2);
      members[text] = read.value;
      index = read.next;
    } else if (kind === 'name' && next === '{') {
      const read = bodyAt(tokens, index + 2);
      const before = members[text];
      members[text] = [...(Array.isArray(before) ? before : []), read.value];
      index = read.next;
    } else {
      index += 1;
    }
  }
  return { value: members, next: index + 1 };
};

const LITERALS: Readonly<Record<string, Json>> = { true: true, false: false, null: null };

const valueAt = (tokens: readonly Token[], index: number): Read => {
  const token = tokens[index];
  if (token?.kind === 'text') return toEnd(tokens, token.text.includes('${') ? undefined : token.text, index + 1);
  if (token?.text === '{') return bodyAt(tokens, index + 1);
  if (token?.text === '[') return listAt(tokens, index + 1);
  if (token?.text === 'jsonencode' && tokens[index + 1]?.text === '(') {
    const read = valueAt(tokens, index + 2);
    return { value: JSON.stringify(read.value), next: read.next };
  }
  if (token?.kind === 'name' && /^\d+$/.test(token.text)) return toEnd(tokens, Number(token.text), index + 1);
  return toEnd(tokens, LITERALS[token?.text ?? ''], index + 1);
};

/** Anything that follows a value on its line makes it an expression. */
const toEnd = (tokens: readonly Token[], value: Json, index: number): Read => {
  const after = tokens[index];
  const isAlone = after === undefined || after.kind === 'line' || /^[,})\]]$/.test(after.text);
  return { value: isAlone ? value : undefined, next: index };
};

const listAt = (tokens: readonly Token[], start: number): Read => {
  const items: Json[] = [];
  let index = start;
  while (index < tokens.length && tokens[index]?.text !== ']') {
    const { kind, text } = tokens[index] ?? {};
    if (kind === 'line' || text === ',') {
      index += 1;
    } else {
      const read = valueAt(tokens, index);
      items.push(read.value);
      index = Math.max(read.next, index + 1);
    }
  }
  return { value: items, next: index + 1 };
};
