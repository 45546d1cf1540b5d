import type { XmlElement } from '../../src/xml/tree.ts';
import { isPersonalAttribute, isPersonalText } from './personal.ts';

/**
 * The elements whose name, attributes or own text contain the wanted text, in document order, in any letter case.
 * Personal values are searched only if they are shown, because a match would reveal what is hidden.
 */
export const findElements = (root: XmlElement, wanted: string, showPersonal: boolean): readonly XmlElement[] => {
  const lower = wanted.trim().toLowerCase();
  if (lower === '') return [];
  const found: XmlElement[] = [];
  const next = [root];
  for (let element = next.pop(); element !== undefined; element = next.pop()) {
    if (textsOf(element, showPersonal).some((text) => text.toLowerCase().includes(lower))) found.push(element);
    next.push(...element.children.filter((child): child is XmlElement => child.kind === 'element').toReversed());
  }
  return found;
};

const textsOf = (element: XmlElement, showPersonal: boolean): readonly string[] => [
  element.prefix === '' ? element.localName : `${element.prefix}:${element.localName}`,
  ...element.attributes.flatMap((attribute) => [
    attribute.localName,
    ...(showPersonal || !isPersonalAttribute(element, attribute) ? [attribute.value] : []),
  ]),
  ...(showPersonal || !isPersonalText(element)
    ? element.children.flatMap((child) => (child.kind === 'text' ? [child.text] : []))
    : []),
];
