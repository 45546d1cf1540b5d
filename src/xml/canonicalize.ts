import type { Canonicalization } from './canonicalization.ts';
import { inheritedAttributes } from './inherited-attributes.ts';
import type { XmlAttribute, XmlComment, XmlDocument, XmlElement, XmlNode, XmlProcessingInstruction } from './tree.ts';

/**
 * The canonical form of an element with its content, within its document: Canonical XML 1.0
 * (https://www.w3.org/TR/xml-c14n), 1.1 (https://www.w3.org/TR/xml-c14n11) or Exclusive
 * (https://www.w3.org/TR/xml-exc-c14n). A signature's digest covers this text's UTF-8 bytes. Time is linear in the
 * element's size.
 */
export const canonicalize = (element: XmlElement, how: Canonicalization): string =>
  canonicalPieces(element, how).join('');

/**
 * The canonical form in pieces of some thousand characters, for callers that only count or digest it: to make one string
 * of a large message's form takes as long as everything else.
 */
export const canonicalPieces = (element: XmlElement, how: Canonicalization): readonly string[] => {
  const writer: Writer = { how, rendered: new Map(), tags: new Map(), pieces: [], piece: '' };
  writeElement(element, true, writer);
  return [...writer.pieces, writer.piece];
};

/**
 * The canonical form of a whole document: the root element, with comments and instructions outside it on separate
 * lines.
 */
export const canonicalizeDocument = (document: XmlDocument, how: Canonicalization): string => {
  const outside = (nodes: XmlDocument['before']): readonly string[] =>
    nodes.flatMap((node) => {
      if (node.kind === 'processing-instruction') return [instructionText(node)];
      return how.comments ? [commentText(node)] : [];
    });
  return [...outside(document.before), canonicalize(document.root, how), ...outside(document.after)].join('\n');
};

/** Exclusive C14N without comments and with nothing left out, as SAML core section 5.4.3 requires. */
export const EXCLUSIVE: Canonicalization = {
  method: 'exc-c14n-1.0',
  comments: false,
  inclusivePrefixes: [],
  omit: null,
};

interface Writer {
  readonly how: Canonicalization;
  /** The namespace declarations in force in the output so far, prefix to URI. */
  readonly rendered: Map<string, string>;
  /** By local name: the tags with the prefix that it had last. */
  readonly tags: Map<string, Tags>;
  /** The output so far, except the piece that is being written. */
  readonly pieces: string[];
  piece: string;
}

const PIECE_LENGTH = 4096;

const write = (text: string, writer: Writer): void => {
  writer.piece += text;
  if (writer.piece.length < PIECE_LENGTH) return;
  writer.pieces.push(writer.piece);
  writer.piece = '';
};

interface Tags {
  readonly prefix: string;
  readonly startTag: string;
  readonly endTag: string;
}

const writeNode = (node: XmlNode, writer: Writer): void => {
  if (node.kind === 'text') write(escapeText(node.text), writer);
  else if (node.kind === 'element') writeElement(node, false, writer);
  else if (node.kind === 'processing-instruction') write(instructionText(node), writer);
  else if (writer.how.comments) write(commentText(node), writer);
};

const writeElement = (element: XmlElement, isApex: boolean, writer: Writer): void => {
  if (element === writer.how.omit) return;
  const { rendered } = writer;
  const { startTag, endTag } = tagsOf(element, writer);
  const declarations = declarationsToWrite(element, isApex, writer);
  const attributes = isApex ? inheritedAttributes(element, writer.how.method) : element.attributes;
  if (declarations.length === 0 && attributes.length === 0) {
    // This is true of nearly every element.
    write(startTag, writer);
    for (const child of element.children) writeNode(child, writer);
    write(endTag, writer);
    return;
  }
  const outside = declarations.map(([prefix]) => [prefix, rendered.get(prefix)] as const);
  for (const [prefix, uri] of declarations) rendered.set(prefix, uri);
  const inStartTag = [
    ...declarations.map(([prefix, uri]) => `${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${escapeAttribute(uri)}"`),
    ...inCanonicalOrder(attributes).map((each) => `${qualifiedName(each)}="${escapeAttribute(each.value)}"`),
  ];
  write(inStartTag.length === 0 ? startTag : `${startTag.slice(0, -1)} ${inStartTag.join(' ')}>`, writer);
  for (const child of element.children) writeNode(child, writer);
  write(endTag, writer);
  for (const [prefix, uri] of outside) {
    if (uri === undefined) rendered.delete(prefix);
    else rendered.set(prefix, uri);
  }
};

/** The element's tags without attributes. Joined once for each name, because concatenating fewer pieces is faster. */
const tagsOf = (element: XmlElement, { tags }: Writer): Tags => {
  const known = tags.get(element.localName);
  if (known?.prefix === element.prefix) return known;
  const name = qualifiedName(element);
  const made = { prefix: element.prefix, startTag: ['<', name, '>'].join(''), endTag: ['</', name, '>'].join('') };
  tags.set(element.localName, made);
  return made;
};

const qualifiedName = ({ prefix, localName }: XmlElement | XmlAttribute): string =>
  prefix === '' ? localName : `${prefix}:${localName}`;

const NO_DECLARATIONS: readonly (readonly [prefix: string, uri: string])[] = [];

/** The declarations in an element's canonical start tag, in order: those that are not in force already. */
const declarationsToWrite = (
  element: XmlElement,
  isApex: boolean,
  { how, rendered }: Writer,
): readonly (readonly [prefix: string, uri: string])[] => {
  const isInForce = (prefix: string, uri: string): boolean => prefix === 'xml' || (rendered.get(prefix) ?? '') === uri;
  if (how.method === 'exc-c14n-1.0' && how.inclusivePrefixes.length === 0) {
    // This is true of nearly every element.
    const areAttributes = element.attributes.every(
      ({ prefix, namespace }) => prefix === '' || isInForce(prefix, namespace),
    );
    if (areAttributes && isInForce(element.prefix, element.namespace)) return NO_DECLARATIONS;
  }
  const candidates = (how.method === 'exc-c14n-1.0' ? exclusiveCandidates : inclusiveCandidates)(element, isApex, how);
  return [...candidates]
    .filter(([prefix, uri]) => !isInForce(prefix, uri))
    .sort(([left], [right]) => compareNames(left, right));
};

/** All declarations in scope; below the apex only the element's own can be new. */
const inclusiveCandidates = (element: XmlElement, isApex: boolean): ReadonlyMap<string, string> =>
  isApex ? element.scope : element.declarations;

/**
 * The prefixes that the names of the element and its attributes use (Exclusive C14N section 3), and those of the
 * PrefixList as in the inclusive forms.
 */
const exclusiveCandidates = (
  element: XmlElement,
  isApex: boolean,
  how: Canonicalization,
): ReadonlyMap<string, string> => {
  const candidates = new Map([[element.prefix, element.namespace]]);
  for (const { prefix, namespace } of element.attributes) {
    if (prefix !== '') candidates.set(prefix, namespace);
  }
  const inclusive = inclusiveCandidates(element, isApex);
  for (const listed of how.inclusivePrefixes) {
    const prefix = listed === '#default' ? '' : listed;
    const uri = inclusive.get(prefix);
    if (uri !== undefined) candidates.set(prefix, uri);
  }
  return candidates;
};

const inCanonicalOrder = (attributes: readonly XmlAttribute[]): readonly XmlAttribute[] =>
  attributes.length < 2 ? attributes : attributes.toSorted(compareAttributes);

/** By namespace, then local name; attributes without a namespace come first. */
const compareAttributes = (left: XmlAttribute, right: XmlAttribute): number =>
  compareNames(left.namespace, right.namespace) || compareNames(left.localName, right.localName);

/**
 * The order of code points. It equals that of JavaScript's UTF-16 units, except that a surrogate, half of a character
 * beyond the basic plane, comes after all characters of that plane.
 */
const compareNames = (left: string, right: string): number => {
  if (left === right) return 0;
  return withSurrogatesLast(left) < withSurrogatesLast(right) ? -1 : 1;
};

/** The text with surrogates and the units after them exchanged, so that JavaScript's own, fast comparison is right. */
const withSurrogatesLast = (text: string): string =>
  /[\ud800-\uffff]/.test(text) ? text.replace(/[\ud800-\uffff]/g, exchanged) : text;

const exchanged = (unit: string): string => {
  const code = unit.charCodeAt(0);
  return String.fromCharCode(code < 0xe000 ? code + 0x2000 : code - 0x800);
};

const instructionText = ({ target, data }: XmlProcessingInstruction): string =>
  data === '' ? `<?${target}?>` : `<?${target} ${data}?>`;
const commentText = (comment: XmlComment): string => `<!--${comment.text}-->`;

/**
 * Most texts and values contain nothing to escape, which one search shows. One replacement for each character is many
 * times faster than one pattern with alternatives.
 */
const escapeText = (text: string): string =>
  /[&<>\r]/.test(text)
    ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#xD;')
    : text;
const escapeAttribute = (value: string): string =>
  /[&<"\t\n\r]/.test(value)
    ? value
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/"/g, '&quot;')
        .replace(/\t/g, '&#x9;')
        .replace(/\n/g, '&#xA;')
        .replace(/\r/g, '&#xD;')
    : value;
