import { fail, type Result, succeed } from '../result.ts';
import type { XmlFault } from './error.ts';
import { attributesOf, childrenOf, keyOf, type OrderedNode, textOfNode } from './library.ts';
import { noDeclarations } from './namespaces.ts';
import { decodeReferences } from './references.ts';
import { originalInstruction, originalName, type StandIns } from './stand-ins.ts';
import { readStartTag, type SplitNames } from './start-tag.ts';
import type { Coverage } from './tokens.ts';
import type { XmlComment, XmlDocument, XmlElement, XmlNode, XmlProcessingInstruction } from './tree.ts';

/**
 * Converts fast-xml-parser's nodes to the tree: replaces stand-ins with the originals, splits and resolves names,
 * decodes references, and merges CDATA sections into the text around them. Faults: `name-malformed`,
 * `namespace-malformed`, `prefix-undeclared`, `attribute-duplicate` (two names for one expanded name),
 * `too-many-namespaces`, `too-large` (a namespace URI).
 */
export const buildDocument = (
  nodes: readonly OrderedNode[],
  { startTags, standIns }: Coverage,
): Result<Omit<XmlDocument, 'source'>, XmlFault> => {
  const before: (XmlComment | XmlProcessingInstruction)[] = [];
  const after: (XmlComment | XmlProcessingInstruction)[] = [];
  const reading: Reading = { offsets: startTags[Symbol.iterator](), standIns, names: new Map() };
  let root: XmlElement | null = null;
  for (const node of nodes) {
    const key = keyOf(node);
    if (key === '#comment') (root === null ? before : after).push(commentOrInstruction(node, standIns));
    else if (!key.startsWith('#')) {
      const built = buildElement(node, key, null, reading);
      if (!built.ok) return built;
      root = built.value;
    }
  }
  return root === null ? fail({ reason: 'not-well-formed', offset: 0 }) : succeed({ root, before, after });
};

const commentOrInstruction = (node: OrderedNode, standIns: StandIns): XmlComment | XmlProcessingInstruction => {
  const text = textOfNode(node, '#comment');
  const instruction = originalInstruction(text, standIns);
  return instruction === null ? { kind: 'comment', text } : { kind: 'processing-instruction', ...instruction };
};

/** The state that is passed from element to element. */
interface Reading {
  /** The offsets of the remaining start tags, for the place of a fault. */
  readonly offsets: Iterator<number>;
  readonly standIns: StandIns;
  readonly names: SplitNames;
}

/** An element whose children are being built. */
type Unfinished = Omit<XmlElement, 'children'> & { children: readonly XmlNode[] };

const noChildren: readonly XmlNode[] = [];

/** Recursion stops at the depth that the guard allows. */
const buildElement = (
  node: OrderedNode,
  key: string,
  parent: XmlElement | null,
  reading: Reading,
): Result<XmlElement, XmlFault> => {
  const { standIns, names } = reading;
  const offset: number = reading.offsets.next().value ?? 0;
  const literals = attributesOf(node).map(([name, literal]) => [originalName(name, standIns), literal] as const);
  const head = readStartTag(originalName(key, standIns), literals, parent?.scope ?? noDeclarations, names);
  if (!head.ok) return fail({ reason: head.error, offset });
  const { prefix, localName, namespace, attributes, declarations, scope } = head.value;
  const element: Unfinished = {
    kind: 'element',
    prefix,
    localName,
    namespace,
    attributes,
    declarations,
    scope,
    children: noChildren,
    parent,
  };
  const children = buildChildren(childrenOf(node, key), element, reading);
  if (!children.ok) return children;
  element.children = children.value;
  return succeed(element);
};

const buildChildren = (
  nodes: readonly OrderedNode[],
  parent: XmlElement,
  reading: Reading,
): Result<readonly XmlNode[], XmlFault> => {
  const children: XmlNode[] = [];
  for (const child of nodes) {
    const childKey = keyOf(child);
    if (childKey === '#comment') children.push(commentOrInstruction(child, reading.standIns));
    else if (childKey === '#text') addText(children, decodeReferences(textOfNode(child, childKey)));
    else if (childKey === '#cdata') addText(children, textOfNode(child, childKey));
    else {
      const built = buildElement(child, childKey, parent, reading);
      if (!built.ok) return built;
      children.push(built.value);
    }
  }
  // The copy takes no more memory than it needs, but the array that grew has room for 17 children even if there is one.
  return succeed(children.slice());
};

const addText = (children: XmlNode[], text: string): void => {
  const last = children.at(-1);
  if (text === '') return;
  if (last?.kind === 'text') children[children.length - 1] = { kind: 'text', text: last.text + text };
  else children.push({ kind: 'text', text });
};
