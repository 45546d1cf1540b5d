import { fail, type Result, succeed } from '../result.ts';
import type { XmlErrorReason, XmlFault } from './error.ts';
import { limits } from './limits.ts';
import { isReservedInJavaScript, namePattern } from './names.ts';
import { findBadReference } from './references.ts';

/**
 * The guard before fast-xml-parser: covers every character of a document with the tokens that XML 1.0 allows (text, comment,
 * CDATA section, start tag, end tag; no DOCTYPE, no processing instruction) and refuses the rest. The library alone
 * accepts much that is no XML and then reads another tree than a service provider does; spot checks leave gaps, a grammar that
 * must cover everything does not. Whether end tags match their start tags is left to the library's validator.
 */
export const coverWithTokens = (text: string, from: number): Result<Coverage, XmlFault> => {
  let state: State = { offset: from, depth: 0, rootSeen: false, attributes: 0, declarations: 0 };
  const startTags: number[] = [];
  const names = new Set<string>();
  for (let tokens = 0; state.offset < text.length; tokens += 1) {
    if (tokens === limits.tokens) return faultAt('too-large', state.offset);
    if (opensStartTag(text, state.offset)) startTags.push(state.offset);
    const next = readToken(text, state, names);
    if (names.size > limits.names) return faultAt('too-large', state.offset);
    if (!next.ok) return next;
    state = next.value;
  }
  return state.rootSeen && state.depth === 0 ? succeed({ startTags }) : notWellFormed(text.length);
};

export interface Coverage {
  /** The offset of each start tag, in document order. */
  readonly startTags: readonly number[];
}

/** How far the cover has come. */
interface State {
  readonly offset: number;
  readonly depth: number;
  readonly rootSeen: boolean;
  readonly attributes: number;
  readonly declarations: number;
}

type Step = Result<State, XmlFault>;

const faultAt = (reason: XmlErrorReason, offset: number) => fail<XmlFault>({ reason, offset });
const notWellFormed = (offset: number) => faultAt('not-well-formed', offset);

const opensStartTag = (text: string, offset: number): boolean =>
  text[offset] === '<' && !['!', '/', '?'].includes(text[offset + 1] ?? '');

/** `names`: those of the elements so far, to which this one's is added. */
const readToken = (text: string, state: State, names: Set<string>): Step => {
  const { offset } = state;
  if (text[offset] !== '<') return readText(text, state);
  if (text.startsWith('<!--', offset)) return readComment(text, state);
  if (text.startsWith('<![CDATA[', offset)) return readCdata(text, state);
  if (text.startsWith('<!DOCTYPE', offset)) return faultAt('doctype', offset);
  if (text.startsWith('<?', offset)) return faultAt('processing-instruction', offset);
  if (text.startsWith('</', offset)) return readEndTag(text, state);
  return readStartTag(text, state, names);
};

const readText = (text: string, state: State): Step => {
  const next = text.indexOf('<', state.offset);
  const end = next === -1 ? text.length : next;
  const content = text.slice(state.offset, end);
  if (state.depth === 0) {
    const stray = content.search(/[^ \t\n]/);
    return stray === -1 ? succeed({ ...state, offset: end }) : notWellFormed(state.offset + stray);
  }
  const closing = content.indexOf(']]>');
  if (closing !== -1) return notWellFormed(state.offset + closing);
  const bad = findBadReference(content);
  return bad === null ? succeed({ ...state, offset: end }) : faultAt('reference-unknown', state.offset + bad);
};

const readComment = (text: string, state: State): Step => {
  const dashes = text.indexOf('--', state.offset + 4);
  if (dashes === -1) return notWellFormed(state.offset);
  return text[dashes + 2] === '>' ? succeed({ ...state, offset: dashes + 3 }) : notWellFormed(dashes);
};

const readCdata = (text: string, state: State): Step => {
  const closing = text.indexOf(']]>', state.offset);
  return closing === -1 || state.depth === 0 ? notWellFormed(state.offset) : succeed({ ...state, offset: closing + 3 });
};

const endTag = new RegExp(`</${namePattern}[ \\t\\n]*>`, 'y');

const readEndTag = (text: string, state: State): Step => {
  const end = matchEnd(endTag, text, state.offset);
  return end === null || state.depth === 0
    ? notWellFormed(state.offset)
    : succeed({ ...state, offset: end, depth: state.depth - 1 });
};

const startTagOpening = new RegExp(`<(${namePattern})`, 'y');
const attributeOpening = new RegExp(`[ \\t\\n]+(${namePattern})[ \\t\\n]*=[ \\t\\n]*["']`, 'y');
const startTagClosing = /[ \t\n]*(\/?)>/y;

const readStartTag = (text: string, state: State, elementNames: Set<string>): Step => {
  const opening = matchAt(startTagOpening, text, state.offset);
  if (opening === null || (state.depth === 0 && state.rootSeen)) return notWellFormed(state.offset);
  const [, name = ''] = opening;
  if (isReservedInJavaScript(name)) return faultAt('name-malformed', state.offset);
  elementNames.add(name);
  if (state.depth === limits.depth) return faultAt('too-deep', state.offset);
  const read = readAttributes(text, state.offset + opening[0].length);
  if (!read.ok) return read;
  const { names, end } = read.value;
  const closing = matchAt(startTagClosing, text, end);
  if (closing === null) return notWellFormed(end);
  const attributes = state.attributes + names.size;
  const declarations = state.declarations + [...names].filter(isDeclaration).length;
  if (attributes > limits.attributesInAll) return faultAt('too-many-attributes', state.offset);
  if (declarations > limits.declarationsInAll) return faultAt('too-many-namespaces', state.offset);
  return succeed({
    offset: end + closing[0].length,
    depth: closing[1] === '/' ? state.depth : state.depth + 1,
    rootSeen: true,
    attributes,
    declarations,
  });
};

const isDeclaration = (name: string): boolean => name === 'xmlns' || name.startsWith('xmlns:');

const readAttributes = (
  text: string,
  from: number,
): Result<{ readonly names: ReadonlySet<string>; readonly end: number }, XmlFault> => {
  const names = new Set<string>();
  let offset = from;
  for (;;) {
    const opening = matchAt(attributeOpening, text, offset);
    if (opening === null) return succeed({ names, end: offset });
    const name = opening[1] ?? '';
    const nameOffset = offset + opening[0].indexOf(name);
    if (name === '__proto__') return faultAt('name-malformed', nameOffset);
    if (names.has(name)) return faultAt('attribute-duplicate', nameOffset);
    if (names.size === limits.attributesOfElement) return faultAt('too-many-attributes', nameOffset);
    names.add(name);
    const start = offset + opening[0].length;
    const end = text.indexOf(text[start - 1] ?? '', start);
    if (end === -1) return notWellFormed(start - 1);
    const value = text.slice(start, end);
    const markup = value.indexOf('<');
    if (markup !== -1) return notWellFormed(start + markup);
    const bad = findBadReference(value);
    if (bad !== null) return faultAt('reference-unknown', start + bad);
    offset = end + 1;
  }
};

const matchAt = (pattern: RegExp, text: string, offset: number): RegExpExecArray | null => {
  pattern.lastIndex = offset;
  return pattern.exec(text);
};

const matchEnd = (pattern: RegExp, text: string, offset: number): number | null => {
  const match = matchAt(pattern, text, offset);
  return match === null ? null : offset + match[0].length;
};
