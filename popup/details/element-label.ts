import type { XmlAttribute, XmlElement, XmlNode } from '../../src/xml/tree.ts';

/**
 * A unique label for an element from its place in the message, e.g.
 * `Response/Assertion/AttributeStatement/Attribute[2]`.
 */
export const elementLabel = (element: XmlElement): string => {
  const { parent, localName } = element;
  if (parent === null) return localName;
  const same = parent.children.filter((each) => each.kind === 'element' && each.localName === localName);
  const place = same.length === 1 ? '' : `[${same.indexOf(element) + 1}]`;
  return `${elementLabel(parent)}/${localName}${place}`;
};

export const attributeLabel = (element: XmlElement, { localName }: XmlAttribute): string =>
  `${elementLabel(element)}/@${localName}`;

/** A node in an element that is not an element itself. */
export const nodeLabel = (parent: XmlElement, node: XmlNode): string =>
  `${elementLabel(parent)}/${node.kind}[${parent.children.indexOf(node) + 1}]`;
