import { XMLParser } from 'fast-xml-parser';

/**
 * The output of fast-xml-parser: one object for each node, whose only key besides `:@` (the attributes) is the
 * element's name, `#text`, `#comment` or `#cdata`.
 */
export interface OrderedNode {
  readonly [key: string]: readonly OrderedNode[] | Readonly<Record<string, string>> | string;
}

/**
 * Everything that would change a value is off: trimming, numbers, entity decoding, renaming of elements that have the
 * names of JavaScript's properties. `jPath: false` and the depth bound keep it linear.
 */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  htmlEntities: false,
  commentPropName: '#comment',
  cdataPropName: '#cdata',
  maxNestedTags: 256,
  onDangerousProperty: (name) => name,
  jPath: false,
});

/** The nodes of a document that `coverWithTokens` accepts, in document order. */
export const readNodes = (text: string): readonly OrderedNode[] => parser.parse(text);

/** The attributes of an element's node in document order: names without their prefix mark, literal values. */
export const attributesOf = (node: OrderedNode): readonly (readonly [name: string, literal: string])[] => {
  const attributes = node[':@'];
  if (attributes === undefined || typeof attributes === 'string' || Array.isArray(attributes)) return [];
  return Object.entries(attributes).map(([name, literal]) => [name.slice(1), String(literal)]);
};

/** The key that says what a node is: an element's name, `#text`, `#comment` or `#cdata`. */
export const keyOf = (node: OrderedNode): string => {
  for (const key in node) if (key !== ':@') return key;
  return '';
};

/** The nodes inside an element's node. */
export const childrenOf = (node: OrderedNode, key: string): readonly OrderedNode[] => {
  const children = node[key];
  return Array.isArray(children) ? children : [];
};

/** The text of a `#text`, `#comment` or `#cdata` node. */
export const textOfNode = (node: OrderedNode, key: string): string => {
  const content = node[key];
  if (typeof content === 'string') return content;
  return Array.isArray(content) ? content.map((part) => textOfNode(part, '#text')).join('') : '';
};
