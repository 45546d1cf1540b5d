import { fail, type Result, succeed } from '../result.ts';
import type { XmlErrorReason, XmlFault } from './error.ts';
import { limits } from './limits.ts';
import { namePattern } from './names.ts';
import { findBadReference } from './references.ts';
import { StandInCollector, type StandIns } from './stand-ins.ts';

/**
 * The guard before fast-xml-parser: covers every character of a document with the tokens that XML 1.0 allows (text,
 * comment, processing instruction, CDATA section, start tag, end tag; no DOCTYPE), matches end tags to their start
 * tags, and refuses everything else. The library alone accepts much that is not XML, and then reads another tree than a
 * service provider does. Spot checks leave gaps, but a grammar that must cover everything does not.
 */
export const coverWithTokens = (text: string, from: number): Result<Coverage, XmlFault> => {
  let state: State = { offset: from, open: null, rootSeen: false, attributes: 0, declarations: 0 };
  const found: Found = { startTags: [], names: new Set(), standIns: new StandInCollector() };
  for (let tokens = 0; state.offset < text.length; tokens += 1) {
    if (tokens === limits.tokens) return faultAt('too-large', state.offset);
    const next = readToken(text, state, found);
    if (found.names.size > limits.names) return faultAt('too-large', state.offset);
    if (!next.ok) return next;
    state = next.value;
  }
  return state.rootSeen && state.open === null
    ? succeed({ startTags: found.startTags, standIns: found.standIns })
    : notWellFormed(text.length);
};

export interface Coverage {
  /** The offset of each start tag, in document order. */
  readonly startTags: readonly number[];
  /** The stand-ins that the library gets for what it cannot read. */
  readonly standIns: StandIns;
}

/** What the guard collects. */
interface Found {
  readonly startTags: number[];
  /** The names of elements. */
  readonly names: Set<string>;
  readonly standIns: StandInCollector;
}

/** An element whose end tag has not come yet. */
interface OpenElement {
  readonly name: string;
  readonly depth: number;
  readonly around: OpenElement | null;
}

/** The offset up to which the document is covered. */
interface State {
  readonly offset: number;
  /** The innermost open element; null outside the root element. */
  readonly open: OpenElement | null;
  readonly rootSeen: boolean;
  readonly attributes: number;
  readonly declarations: number;
}

type Step = Result<State, XmlFault>;

const faultAt = (reason: XmlErrorReason, offset: number) => fail<XmlFault>({ reason, offset });
const notWellFormed = (offset: number) => faultAt('not-well-formed', offset);

const readToken = (text: string, state: State, found: Found): Step => {
  const { offset } = state;
  if (text[offset] !== '<') return readText(text, state);
  if (text.startsWith('<!--', offset)) return readComment(text, state);
  if (text.startsWith('<![CDATA[', offset)) return readCdata(text, state);
  if (text.startsWith('<!DOCTYPE', offset)) return faultAt('doctype', offset);
  if (text.startsWith('<?', offset)) return readInstruction(text, state, found.standIns);
  if (text.startsWith('</', offset)) return readEndTag(text, state, found.standIns);
  return readStartTag(text, state, found);
};

const readText = (text: string, state: State): Step => {
  const next = text.indexOf('<', state.offset);
  const end = next === -1 ? text.length : next;
  const content = text.slice(state.offset, end);
  if (state.open === null) {
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
  return closing === -1 || state.open === null
    ? notWellFormed(state.offset)
    : succeed({ ...state, offset: closing + 3 });
};

/** A target is a name without a colon (Namespaces in XML 1.0 section 7), and `xml` is the declaration's. */
const instruction = new RegExp(`<\\?(${namePattern})(?:[ \\t\\n]+|(?=\\?>))`, 'uy');

const readInstruction = (text: string, state: State, standIns: StandInCollector): Step => {
  const { offset } = state;
  const opening = matchAt(instruction, text, offset);
  const [whole = '', target = ''] = opening ?? [];
  if (/^xml$/i.test(target)) return faultAt('declaration-malformed', offset);
  const start = offset + whole.length;
  const closing = text.indexOf('?>', start);
  if (opening === null || target.includes(':') || closing === -1) return notWellFormed(offset);
  standIns.addInstruction({ target, data: text.slice(start, closing) }, offset, closing + 2);
  return succeed({ ...state, offset: closing + 2 });
};

const endTagClosing = /[ \t\n]*>/y;

const readEndTag = (text: string, state: State, standIns: StandInCollector): Step => {
  const { offset, open } = state;
  if (open === null || !text.startsWith(open.name, offset + 2)) return notWellFormed(offset);
  const closing = matchAt(endTagClosing, text, offset + 2 + open.name.length);
  if (closing === null) return notWellFormed(offset);
  standIns.addName(open.name, offset + 2);
  return succeed({ ...state, offset: endTagClosing.lastIndex, open: open.around });
};

const startTagOpening = new RegExp(`<(${namePattern})`, 'uy');
const attributeOpening = new RegExp(`[ \\t\\n]+(${namePattern})[ \\t\\n]*=[ \\t\\n]*["']`, 'uy');
const startTagClosing = /[ \t\n]*(\/?)>/y;

const readStartTag = (text: string, state: State, found: Found): Step => {
  const opening = matchAt(startTagOpening, text, state.offset);
  if (opening === null || (state.open === null && state.rootSeen)) return notWellFormed(state.offset);
  const [, name = ''] = opening;
  found.startTags.push(state.offset);
  found.names.add(name);
  found.standIns.addName(name, state.offset + 1);
  const depth = (state.open?.depth ?? 0) + 1;
  if (depth > limits.depth) return faultAt('too-deep', state.offset);
  const afterName = state.offset + opening[0].length;
  const read =
    text[afterName] === '>'
      ? succeed({ names: noNames, end: afterName })
      : readAttributes(text, afterName, found.standIns);
  if (!read.ok) return read;
  const { names, end } = read.value;
  const closing = matchAt(startTagClosing, text, end);
  if (closing === null) return notWellFormed(end);
  const attributes = state.attributes + names.size;
  const declarations = state.declarations + (names.size === 0 ? 0 : [...names].filter(isDeclaration).length);
  if (attributes > limits.attributesInAll) return faultAt('too-many-attributes', state.offset);
  if (declarations > limits.declarationsInAll) return faultAt('too-many-namespaces', state.offset);
  return succeed({
    offset: end + closing[0].length,
    open: closing[1] === '/' ? state.open : { name, depth, around: state.open },
    rootSeen: true,
    attributes,
    declarations,
  });
};

/** Of a start tag that ends after its name, as most do. */
const noNames: ReadonlySet<string> = new Set();

const isDeclaration = (name: string): boolean => name === 'xmlns' || name.startsWith('xmlns:');

const readAttributes = (
  text: string,
  from: number,
  standIns: StandInCollector,
): Result<{ readonly names: ReadonlySet<string>; readonly end: number }, XmlFault> => {
  const names = new Set<string>();
  let offset = from;
  for (;;) {
    const opening = matchAt(attributeOpening, text, offset);
    if (opening === null) return succeed({ names, end: offset });
    const name = opening[1] ?? '';
    const nameOffset = offset + opening[0].indexOf(name);
    if (names.has(name)) return faultAt('attribute-duplicate', nameOffset);
    if (names.size === limits.attributesOfElement) return faultAt('too-many-attributes', nameOffset);
    names.add(name);
    standIns.addName(name, nameOffset);
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
