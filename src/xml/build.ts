import { fail, type Result, succeed } from '../result.ts';
import type { XmlFault } from './error.ts';
import { attributesOf, childrenOf, keyOf, type OrderedNode, textOfNode } from './library.ts';
import { noDeclarations } from './namespaces.ts';
import { decodeReferences } from './references.ts';
import { readStartTag } from './start-tag.ts';
import type { XmlComment, XmlDocument, XmlElement, XmlNode } from './tree.ts';

/**
 * fast-xml-parser's nodes to the tree: names split and resolved, references decoded, CDATA sections merged into the text around them.
 * `startTags` are the offsets of the start tags in document order, for the place of a fault. Faults: `name-malformed`,
 * `namespace-malformed`, `prefix-undeclared`, `attribute-duplicate` (two names for one expanded name), `too-many-namespaces`,
 * `too-large` (a namespace URI).
 */
export const buildDocument = (
  nodes: readonly OrderedNode[],
  startTags: readonly number[],
): Result<XmlDocument, XmlFault> => {
  const before: XmlComment[] = [];
  const after: XmlComment[] = [];
  let root: XmlElement | null = null;
  for (const node of nodes) {
    const key = keyOf(node);
    if (key === '#comment') (root === null ? before : after).push(comment(node));
    else if (!key.startsWith('#')) {
      const built = buildElement(node, key, null, startTags[Symbol.iterator]());
      if (!built.ok) return built;
      root = built.value;
    }
  }
  return root === null ? fail({ reason: 'not-well-formed', offset: 0 }) : succeed({ root, before, after });
};

const comment = (node: OrderedNode): XmlComment => ({ kind: 'comment', text: textOfNode(node, '#comment') });

/** Recursion ends at the depth that the guard allows. `startTags` stands before this element's own offset. */
const buildElement = (
  node: OrderedNode,
  name: string,
  parent: XmlElement | null,
  startTags: Iterator<number>,
): Result<XmlElement, XmlFault> => {
  const offset: number = startTags.next().value ?? 0;
  const head = readStartTag(name, attributesOf(node), parent?.scope ?? noDeclarations);
  if (!head.ok) return fail({ reason: head.error, offset });
  const children: XmlNode[] = [];
  const { prefix, localName, namespace, attributes, declarations, scope } = head.value;
  const element: XmlElement = {
    kind: 'element',
    prefix,
    localName,
    namespace,
    attributes,
    declarations,
    scope,
    children,
    parent,
  };
  for (const child of childrenOf(node, name)) {
    const key = keyOf(child);
    if (key === '#comment') children.push(comment(child));
    else if (key === '#text') addText(children, decodeReferences(textOfNode(child, key)));
    else if (key === '#cdata') addText(children, textOfNode(child, key));
    else {
      const built = buildElement(child, key, element, startTags);
      if (!built.ok) return built;
      children.push(built.value);
    }
  }
  return succeed(element);
};

const addText = (children: XmlNode[], text: string): void => {
  const last = children.at(-1);
  if (text === '') return;
  if (last?.kind === 'text') children[children.length - 1] = { kind: 'text', text: last.text + text };
  else children.push({ kind: 'text', text });
};
