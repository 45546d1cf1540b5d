import { fail, type Result, succeed } from '../result.ts';
import type { XmlErrorReason } from './error.ts';
import { limits } from './limits.ts';
import type { XmlElement } from './tree.ts';

/** Bound to `xml` without a declaration (Namespaces in XML 1.0 section 3). */
export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

/** The prefix that an attribute of this name declares, `''` for the default namespace; null if it declares none. */
export const declaredPrefix = (attributeName: string): string | null => {
  if (attributeName === 'xmlns') return '';
  return attributeName.startsWith('xmlns:') ? attributeName.slice('xmlns:'.length) : null;
};

/** Whether Namespaces in XML 1.0 (sections 2.2, 3 and 5) lets this prefix be bound to this URI. */
export const mayDeclare = (prefix: string, uri: string): boolean => {
  if (prefix === 'xmlns' || uri === xmlnsNamespace) return false;
  if (prefix === 'xml' || uri === xmlNamespace) return prefix === 'xml' && uri === xmlNamespace;
  return prefix === '' || uri !== '';
};

/**
 * Whether the element or one within it declares a relative namespace URI, because such a document has no canonical form
 * (Canonical XML 1.0 section 2.1). `xmlns=""` declares none.
 */
export const declaresRelativeNamespace = (element: XmlElement): boolean =>
  (element.declarations.size > 0 && [...element.declarations.values()].some(isRelative)) ||
  element.children.some((node) => node.kind === 'element' && declaresRelativeNamespace(node));

const isRelative = (uri: string): boolean => uri !== '' && !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(uri);

/** Shared by all elements that declare nothing. */
export const noDeclarations: ReadonlyMap<string, string> = new Map();

/** The declarations in force inside an element: its parent's, overlaid with its own. */
export const scopeWithin = (
  parentScope: ReadonlyMap<string, string>,
  declarations: ReadonlyMap<string, string>,
): Result<ReadonlyMap<string, string>, XmlErrorReason> => {
  if (declarations.size === 0) return succeed(parentScope);
  const scope = new Map(parentScope);
  for (const [prefix, uri] of declarations) scope.set(prefix, uri);
  return scope.size > limits.namespacesInScope ? fail('too-many-namespaces') : succeed(scope);
};

/** The URI that a prefix is bound to, `''` for no namespace; null if the prefix is not declared. */
export const resolvePrefix = (scope: ReadonlyMap<string, string>, prefix: string): string | null => {
  if (prefix === 'xml') return xmlNamespace;
  return scope.get(prefix) ?? (prefix === '' ? '' : null);
};
