import type { XmlAttribute, XmlElement, XmlNode } from '../../src/xml/tree.ts';

/** An element by its place in the message, e.g. `Response/Assertion/AttributeStatement/Attribute[2]`: no two have the same. */
export const elementLabel = (element: XmlElement): string => {
  const { parent, localName } = element;
  if (parent === null) return localName;
  const same = parent.children.filter((each) => each.kind === 'element' && each.localName === localName);
  const place = same.length === 1 ? '' : `[${same.indexOf(element) + 1}]`;
  return `${elementLabel(parent)}/${localName}${place}`;
};

export const attributeLabel = (element: XmlElement, { localName }: XmlAttribute): string =>
  `${elementLabel(element)}/@${localName}`;

/** Anything in an element that is no element itself. */
export const nodeLabel = (parent: XmlElement, node: XmlNode): string =>
  `${elementLabel(parent)}/${node.kind}[${parent.children.indexOf(node) + 1}]`;
