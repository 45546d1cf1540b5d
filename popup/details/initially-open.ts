import type { XmlDocument, XmlElement } from '../../src/xml/tree.ts';

/** How many children of an element are drawn at first, and added by each click on its button. */
export const CHILDREN_AT_ONCE = 50;

/** How many nodes are drawn at first, so that a long message takes no longer than a short one. */
const MOST_NODES = 400;

/** These elements are long, and interest few readers. */
const FOLDED: readonly string[] = ['Signature', 'EncryptedData'];

/** The elements whose content is drawn at first: from the top down up to the bound, and all ancestors of a marked one. */
export const initiallyOpen = ({ root }: XmlDocument, marked: readonly XmlElement[]): ReadonlySet<XmlElement> => {
  const open = new Set(marked.flatMap(withAncestors));
  const next = [root];
  let left = MOST_NODES;
  for (let element = next.shift(); element !== undefined && left > 0; element = next.shift()) {
    const drawn = element.children.slice(0, CHILDREN_AT_ONCE);
    if (!FOLDED.includes(element.localName)) {
      left -= drawn.length;
      open.add(element);
      next.push(...drawn.filter((child): child is XmlElement => child.kind === 'element'));
    }
  }
  return open;
};

/** An element and its ancestors, the outermost first. */
export const withAncestors = (element: XmlElement): readonly XmlElement[] =>
  element.parent === null ? [element] : [...withAncestors(element.parent), element];
