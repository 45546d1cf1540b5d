import type { XmlDocument, XmlElement } from '../xml/tree.ts';

/**
 * The attributes that implementations take for an ID: SAML's, XML Signature's, and what xml-crypto and XML itself know.
 * All count for uniqueness, because a message may be read by one that resolves another attribute than ours.
 */
const idNames: ReadonlySet<string> = new Set(['ID', 'Id', 'id', 'AssertionID', 'ResponseID', 'RequestID']);

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

export interface Ids {
  readonly elements: ReadonlyMap<string, XmlElement>;
  /** Whether two elements anywhere in the document share an ID. */
  readonly areAmbiguous: boolean;
}

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

const idsOf = (element: XmlElement): readonly string[] =>
  element.attributes
    .filter(({ namespace, localName }) =>
      namespace === '' ? idNames.has(localName) : namespace === XML_NAMESPACE && localName === 'id',
    )
    .map(({ value }) => value);

/** All IDs of the document, in whatever attribute they stand. */
export const collectIds = (document: XmlDocument): Ids => {
  const elements = new Map<string, XmlElement>();
  let areAmbiguous = false;
  for (const element of elementsOf(document.root)) {
    for (const id of idsOf(element)) {
      areAmbiguous ||= elements.has(id) && elements.get(id) !== element;
      elements.set(id, element);
    }
  }
  return { elements, areAmbiguous };
};
