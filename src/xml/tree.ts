/** The read-only tree that everything else reads: display, checks and verification all use this one. */

export interface XmlAttribute {
  readonly prefix: string;
  readonly localName: string;
  /** Resolved namespace URI; '' for an attribute without a prefix. */
  readonly namespace: string;
  /** The value after XML 1.0 attribute-value normalisation (section 3.3.3). */
  readonly value: string;
}

export interface XmlElement {
  readonly kind: 'element';
  readonly prefix: string;
  readonly localName: string;
  /** Resolved namespace URI; '' if no namespace applies. */
  readonly namespace: string;
  /** In document order, without the namespace declarations. */
  readonly attributes: readonly XmlAttribute[];
  /** The declarations on this very element, prefix ('' for the default) to URI ('' for `xmlns=""`). */
  readonly declarations: ReadonlyMap<string, string>;
  /** All declarations in force here, including this element's; shared with the parent if this element declares nothing. */
  readonly scope: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  readonly parent: XmlElement | null;
}

export interface XmlText {
  readonly kind: 'text';
  /** References resolved, line ends normalised, CDATA sections merged in as text. */
  readonly text: string;
}

export interface XmlComment {
  readonly kind: 'comment';
  readonly text: string;
}

export interface XmlProcessingInstruction {
  readonly kind: 'processing-instruction';
  readonly target: string;
  readonly data: string;
}

export type XmlNode = XmlElement | XmlText | XmlComment | XmlProcessingInstruction;

export interface XmlDocument {
  readonly root: XmlElement;
  /** Comments and instructions before and after the root element, which the canonical form keeps. */
  readonly before: readonly (XmlComment | XmlProcessingInstruction)[];
  readonly after: readonly (XmlComment | XmlProcessingInstruction)[];
  readonly source: XmlSource;
}

/** How the document was written, which does not affect its tree. */
export interface XmlSource {
  /** The declared version; `1.0` if there is none. */
  readonly version: string;
  /** The encoding of its bytes, by its name in the Encoding Standard; null for a document that came as text. */
  readonly encoding: string | null;
  /** The encoding that it declares, by the same names; null if it declares none, or came as text. */
  readonly declaredEncoding: string | null;
  readonly hasByteOrderMark: boolean;
  readonly hasProcessingInstruction: boolean;
}

/** The child elements with this namespace and local name, in document order. */
export const childrenNamed = (element: XmlElement, namespace: string, localName: string): readonly XmlElement[] =>
  element.children.filter(
    (child): child is XmlElement =>
      child.kind === 'element' && child.localName === localName && child.namespace === namespace,
  );

/** The first child element with this namespace and local name, or null. */
export const childNamed = (element: XmlElement, namespace: string, localName: string): XmlElement | null =>
  childrenNamed(element, namespace, localName)[0] ?? null;

/** The value of the attribute without namespace of this name, or null: SAML's and XML Signature's attributes have none. */
export const attribute = (element: XmlElement, localName: string): string | null => attributeIn(element, '', localName);

/** The value of the attribute of this namespace and name, or null. */
export const attributeIn = (element: XmlElement, namespace: string, localName: string): string | null =>
  element.attributes.find((each) => each.localName === localName && each.namespace === namespace)?.value ?? null;

/** All text inside the element as a DOM's textContent gives it: comments skipped, descendants' text included. */
export const textOf = (element: XmlElement): string =>
  element.children
    .map((child) => (child.kind === 'text' ? child.text : child.kind === 'element' ? textOf(child) : ''))
    .join('');

/** Whether a comment divides the element's own text, because parsers are known to read such values differently. */
export const isSplitByComment = (element: XmlElement): boolean =>
  element.children.some((child) => child.kind === 'comment') && element.children.some((child) => child.kind === 'text');
