import { fail, type Result, succeed } from '../result.ts';
import type { XmlErrorReason, XmlFault } from './error.ts';
import { attributesOf, childrenOf, keyOf, type OrderedNode, textOfNode } from './library.ts';
import { limits } from './limits.ts';
import { splitName } from './names.ts';
import { declaredPrefix, mayDeclare, resolvePrefix, scopeWithin } from './namespaces.ts';
import { decodeReferences, normalizeAttributeValue } from './references.ts';
import type { XmlAttribute, XmlComment, XmlDocument, XmlElement, XmlNode } from './tree.ts';

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
  const head = readHead(name, attributesOf(node), parent?.scope ?? new Map());
  if (!head.ok) return fail({ reason: head.error, offset });
  const children: XmlNode[] = [];
  const element: XmlElement = { kind: 'element', ...head.value, children, parent };
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

type Head = Pick<XmlElement, 'prefix' | 'localName' | 'namespace' | 'attributes' | 'declarations' | 'scope'>;

/** What a start tag says. */
const readHead = (
  name: string,
  attributes: readonly (readonly [name: string, literal: string])[],
  parentScope: ReadonlyMap<string, string>,
): Result<Head, XmlErrorReason> => {
  const declarations = readDeclarations(attributes);
  if (!declarations.ok) return declarations;
  const scope = scopeWithin(parentScope, declarations.value);
  if (!scope.ok) return scope;
  const own = resolveName(name, scope.value);
  if (!own.ok) return own;
  const resolved = readAttributes(attributes, scope.value);
  if (!resolved.ok) return resolved;
  return succeed({
    ...own.value,
    attributes: resolved.value,
    declarations: declarations.value,
    scope: scope.value,
  });
};

const noDeclarations: ReadonlyMap<string, string> = new Map();

const readDeclarations = (
  attributes: readonly (readonly [name: string, literal: string])[],
): Result<ReadonlyMap<string, string>, XmlErrorReason> => {
  const declarations = new Map<string, string>();
  for (const [name, literal] of attributes) {
    const prefix = declaredPrefix(name);
    if (prefix === null) continue;
    const uri = normalizeAttributeValue(literal);
    if (name !== 'xmlns' && splitName(name) === null) return fail('name-malformed');
    if (!mayDeclare(prefix, uri)) return fail('namespace-malformed');
    if (uri.length > limits.namespaceLength) return fail('too-large');
    declarations.set(prefix, uri);
  }
  return succeed(declarations.size === 0 ? noDeclarations : declarations);
};

const readAttributes = (
  attributes: readonly (readonly [name: string, literal: string])[],
  scope: ReadonlyMap<string, string>,
): Result<readonly XmlAttribute[], XmlErrorReason> => {
  const read: XmlAttribute[] = [];
  const expandedNames = new Set<string>();
  for (const [name, literal] of attributes) {
    if (declaredPrefix(name) !== null) continue;
    // Namespaces in XML 1.0 section 6.2: the default namespace does not apply to attributes.
    const resolved = resolveName(name, name.includes(':') ? scope : noDeclarations);
    if (!resolved.ok) return resolved;
    const expandedName = `${resolved.value.localName} ${resolved.value.namespace}`;
    if (expandedNames.has(expandedName)) return fail('attribute-duplicate');
    expandedNames.add(expandedName);
    read.push({ ...resolved.value, value: normalizeAttributeValue(literal) });
  }
  return succeed(read);
};

const resolveName = (
  name: string,
  scope: ReadonlyMap<string, string>,
): Result<Pick<XmlAttribute, 'prefix' | 'localName' | 'namespace'>, XmlErrorReason> => {
  const split = splitName(name);
  if (split === null) return fail('name-malformed');
  const namespace = resolvePrefix(scope, split.prefix);
  return namespace === null ? fail('prefix-undeclared') : succeed({ ...split, namespace });
};
