import type { XmlDocument, XmlElement, XmlNode } from './tree.ts';

/**
 * Whether there is white space around all elements within the element, at every depth, as when somebody saves a message
 * from a viewer. Elements that contain text as well do not count, because no viewer indents those.
 */
export const isIndented = (element: XmlElement): boolean => {
  const elements = elementsIn(element);
  if (elements.length === 0) return false;
  return (hasText(element) || isSpacedOut(element)) && elements.every((each) => isLeaf(each) || isIndented(each));
};

/** The document as it was before somebody indented it: without the white space between elements. */
export const withoutIndentation = (document: XmlDocument): XmlDocument => ({
  ...document,
  root: rebuilt(document.root, null),
});

const elementsIn = ({ children }: XmlElement): readonly XmlElement[] =>
  children.filter((node) => node.kind === 'element');

const isLeaf = (element: XmlElement): boolean => elementsIn(element).length === 0;

const isBlank = (node: XmlNode | undefined): boolean => node?.kind === 'text' && /^[ \t\r\n]*$/.test(node.text);

const hasText = ({ children }: XmlElement): boolean => children.some((node) => node.kind === 'text' && !isBlank(node));

const isSpacedOut = ({ children }: XmlElement): boolean =>
  isBlank(children.at(-1)) && children.every((node, index) => node.kind !== 'element' || isBlank(children[index - 1]));

const rebuilt = (element: XmlElement, parent: XmlElement | null): XmlElement => {
  const children: XmlNode[] = [];
  const copy: XmlElement = { ...element, children, parent };
  const isContainer = !isLeaf(element) && !hasText(element);
  for (const node of element.children) {
    if (node.kind === 'element') children.push(rebuilt(node, copy));
    else if (!isContainer || !isBlank(node)) children.push(node);
  }
  return copy;
};
