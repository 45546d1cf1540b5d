import { fail, type Result, succeed } from '../result.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { MalformedSignature } from './verdict.ts';

/** SAML 2.0's namespaces (assertion, protocol, metadata), whose elements are identified by `ID` (saml-core 5.4.2). */
const SAML = 'urn:oasis:names:tc:SAML:2.0:';

/** The attributes that identify other elements: XML Signature's, XML's own, those of SAML 1.1. */
const otherIdNames: ReadonlySet<string> = new Set(['ID', 'Id', 'id', 'AssertionID', 'ResponseID', 'RequestID']);

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/**
 * The element that a Reference names by this ID, or why there is none: `reference-target`, or `duplicate-id` if there
 * are two.
 */
export type FindById = (id: string) => Result<XmlElement, MalformedSignature>;

/** The element and all elements within it, in document order. */
export const elementsOf = (element: XmlElement): readonly XmlElement[] => {
  const found: XmlElement[] = [];
  const visit = (each: XmlElement): void => {
    found.push(each);
    for (const node of each.children) {
      if (node.kind === 'element') {
        visit(node);
      }
    }
  };
  visit(element);
  return found;
};

const samlIdOf = ({ namespace, attributes }: XmlElement): readonly string[] =>
  namespace.startsWith(SAML)
    ? attributes.filter((each) => each.namespace === '' && each.localName === 'ID').map(({ value }) => value)
    : [];

const idsOf = ({ attributes }: XmlElement): readonly string[] =>
  attributes
    .filter(({ namespace, localName }) =>
      namespace === '' ? otherIdNames.has(localName) : namespace === XML_NAMESPACE && localName === 'id',
    )
    .map(({ value }) => value);

const collect = (
  elements: readonly XmlElement[],
  idsOfElement: (element: XmlElement) => readonly string[],
): ReadonlyMap<string, ReadonlySet<XmlElement>> => {
  const collected = new Map<string, Set<XmlElement>>();
  for (const element of elements) {
    for (const id of idsOfElement(element)) {
      collected.set(id, (collected.get(id) ?? new Set()).add(element));
    }
  }
  return collected;
};

/**
 * Indexes a document's elements by ID. A SAML element's `ID` takes precedence over every other attribute, because
 * equal ids of KeyInfo, of XHTML in an attribute value or of other foreign elements do not identify anything that SAML
 * signs.
 */
export const findById = (elements: readonly XmlElement[]): FindById => {
  const identified = elements.filter(({ attributes }) => attributes.length > 0);
  const saml = collect(identified, samlIdOf);
  const others = collect(identified, idsOf);
  return (id) => {
    const [first, second] = saml.get(id) ?? others.get(id) ?? [];
    if (first === undefined) {
      return fail('reference-target');
    }
    return second === undefined ? succeed(first) : fail('duplicate-id');
  };
};
