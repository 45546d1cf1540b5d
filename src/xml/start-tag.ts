import { fail, type Result, succeed } from '../result.ts';
import type { XmlErrorReason } from './error.ts';
import { limits } from './limits.ts';
import { type SplitName, splitName } from './names.ts';
import { declaredPrefix, mayDeclare, noDeclarations, resolvePrefix, scopeWithin } from './namespaces.ts';
import { normalizeAttributeValue } from './references.ts';
import type { XmlAttribute, XmlElement } from './tree.ts';

type StartTag = Pick<XmlElement, 'prefix' | 'localName' | 'namespace' | 'attributes' | 'declarations' | 'scope'>;

/** A name as written, and the value between its quotes. */
type LiteralAttribute = readonly [name: string, literal: string];

/** The names that a document has used so far, so that each is split only once, and its parts are stored only once. */
export type SplitNames = Map<string, SplitName | null>;

/**
 * A start tag with its namespaces resolved (Namespaces in XML 1.0): the element's name, its attributes, its
 * declarations and those in force inside it. Errors: `name-malformed`, `namespace-malformed`, `prefix-undeclared`,
 * `attribute-duplicate` (two names for one expanded name), `too-many-namespaces`, `too-large` (a namespace URI).
 */
export const readStartTag = (
  name: string,
  attributes: readonly LiteralAttribute[],
  parentScope: ReadonlyMap<string, string>,
  names: SplitNames,
): Result<StartTag, XmlErrorReason> => {
  const declarations = readDeclarations(attributes);
  if (!declarations.ok) return declarations;
  const scope = scopeWithin(parentScope, declarations.value);
  if (!scope.ok) return scope;
  const own = resolveName(name, scope.value, names);
  if (!own.ok) return own;
  const resolved = readAttributes(attributes, scope.value, names);
  if (!resolved.ok) return resolved;
  const { prefix, localName, namespace } = own.value;
  return succeed({
    prefix,
    localName,
    namespace,
    attributes: resolved.value,
    declarations: declarations.value,
    scope: scope.value,
  });
};

const readDeclarations = (
  attributes: readonly LiteralAttribute[],
): Result<ReadonlyMap<string, string>, XmlErrorReason> => {
  if (attributes.every(([name]) => declaredPrefix(name) === null)) return succeed(noDeclarations);
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
  return succeed(declarations);
};

const noAttributes: readonly XmlAttribute[] = [];

const readAttributes = (
  attributes: readonly LiteralAttribute[],
  scope: ReadonlyMap<string, string>,
  names: SplitNames,
): Result<readonly XmlAttribute[], XmlErrorReason> => {
  if (attributes.length === 0) return succeed(noAttributes);
  const read: XmlAttribute[] = [];
  const expandedNames = new Map<string, Set<string>>();
  for (const [name, literal] of attributes) {
    if (declaredPrefix(name) !== null) continue;
    // Namespaces in XML 1.0 section 6.2: the default namespace does not apply to attributes.
    const resolved = resolveName(name, name.includes(':') ? scope : noDeclarations, names);
    if (!resolved.ok) return resolved;
    const { prefix, localName, namespace } = resolved.value;
    // A literal name that occurs twice was already refused; only prefixes can hide that two names are the same.
    if (prefix !== '') {
      const namespaces = expandedNames.get(localName) ?? new Set<string>();
      if (namespaces.has(namespace)) return fail('attribute-duplicate');
      expandedNames.set(localName, namespaces.add(namespace));
    }
    read.push({ prefix, localName, namespace, value: normalizeAttributeValue(literal) });
  }
  return succeed(read);
};

const resolveName = (
  name: string,
  scope: ReadonlyMap<string, string>,
  names: SplitNames,
): Result<Pick<XmlAttribute, 'prefix' | 'localName' | 'namespace'>, XmlErrorReason> => {
  const split = splitOnce(name, names);
  if (split === null) return fail('name-malformed');
  const namespace = resolvePrefix(scope, split.prefix);
  return namespace === null
    ? fail('prefix-undeclared')
    : succeed({ prefix: split.prefix, localName: split.localName, namespace });
};

const splitOnce = (name: string, names: SplitNames): SplitName | null => {
  const known = names.get(name);
  if (known !== undefined) return known;
  const split = splitName(name);
  names.set(name, split);
  return split;
};
