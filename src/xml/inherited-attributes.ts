import type { Canonicalization } from './canonicalization.ts';
import { xmlNamespace } from './namespaces.ts';
import type { XmlAttribute, XmlElement } from './tree.ts';
import { joinReferences } from './xml-base.ts';

/**
 * The attributes of the topmost element of a canonical form, with the `xml:` attributes that it inherits from the
 * omitted ancestors: all of them in Canonical XML 1.0 (section 2.4); `xml:lang` and `xml:space`, and `xml:base` joined
 * to one reference, in 1.1 (section 2.4); none in the exclusive form.
 */
export const inheritedAttributes = (
  element: XmlElement,
  method: Canonicalization['method'],
): readonly XmlAttribute[] => {
  if (method === 'exc-c14n-1.0' || element.parent === null) return element.attributes;
  const own = new Set(element.attributes.filter(isXmlAttribute).map((attribute) => attribute.localName));
  const nearest = nearestXmlAttributes(element.parent);
  if (method === 'c14n-1.0') {
    return [...element.attributes, ...nearest.filter((attribute) => !own.has(attribute.localName))];
  }
  const taken = nearest.filter(
    ({ localName }) => (localName === 'lang' || localName === 'space') && !own.has(localName),
  );
  const base = nearest.find(isBase);
  return base === undefined
    ? [...element.attributes, ...taken]
    : [...element.attributes.filter((attribute) => !isBase(attribute)), ...taken, ...joinedBase(element, base)];
};

const isXmlAttribute = (attribute: XmlAttribute): boolean => attribute.namespace === xmlNamespace;
const isBase = (attribute: XmlAttribute): boolean => isXmlAttribute(attribute) && attribute.localName === 'base';

/** The `xml:` attributes in force inside an element, each from the nearest ancestor that has it. */
const nearestXmlAttributes = (element: XmlElement): readonly XmlAttribute[] => {
  const nearest = new Map<string, XmlAttribute>();
  for (const ancestor of ancestorsOrSelf(element)) {
    for (const attribute of ancestor.attributes.filter(isXmlAttribute)) {
      if (!nearest.has(attribute.localName)) nearest.set(attribute.localName, attribute);
    }
  }
  return [...nearest.values()];
};

/** One `xml:base` in place of the element's and all its ancestors'; none if they join to the empty reference. */
const joinedBase = (element: XmlElement, like: XmlAttribute): readonly XmlAttribute[] => {
  const references = ancestorsOrSelf(element).flatMap((each) =>
    each.attributes.filter(isBase).map(({ value }) => value),
  );
  const value = references.reduce((inner, outer) => joinReferences(outer, inner));
  return value === '' ? [] : [{ ...like, value }];
};

/** The element and its ancestors, innermost first. */
const ancestorsOrSelf = (element: XmlElement): readonly XmlElement[] =>
  element.parent === null ? [element] : [element, ...ancestorsOrSelf(element.parent)];
