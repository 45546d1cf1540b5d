import { describe, expect, test } from 'vitest';
import { attributeLabel, elementLabel, nodeLabel } from '../../../popup/details/element-label.ts';
import { parseXml } from '../../../src/xml/parse.ts';
import type { XmlElement } from '../../../src/xml/tree.ts';

const rootOf = (xml: string): XmlElement => {
  const parsed = parseXml(xml);
  if (!parsed.ok) throw new Error('this is no XML');
  return parsed.value.root;
};

const allIn = (element: XmlElement): readonly XmlElement[] => [
  element,
  ...element.children.flatMap((child) => (child.kind === 'element' ? allIn(child) : [])),
];

describe('the label of a place in a message', () => {
  test('numbers only siblings with the same name', () => {
    const root = rootOf('<r><a><v/></a><b/><a><v/><v/></a></r>');
    expect(allIn(root).map(elementLabel)).toEqual([
      'r',
      'r/a[1]',
      'r/a[1]/v',
      'r/b',
      'r/a[2]',
      'r/a[2]/v[1]',
      'r/a[2]/v[2]',
    ]);
  });

  test('names attributes and comments', () => {
    const root = rootOf('<r ID="1"><!--one--><!--two--></r>');
    expect(root.attributes.map((attribute) => attributeLabel(root, attribute))).toEqual(['r/@ID']);
    expect(root.children.map((child) => nodeLabel(root, child))).toEqual(['r/comment[1]', 'r/comment[2]']);
  });
});
