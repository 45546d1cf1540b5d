import type { Finding } from '../../src/diagnosis/finding.ts';
import { attribute, textOf, type XmlDocument, type XmlElement } from '../../src/xml/tree.ts';

/** A finding at the place in a message that it concerns. */
export interface Mark {
  readonly finding: Finding;
  readonly element: XmlElement;
  /** The attribute's name; null if the finding concerns the element, or if the attribute is missing. */
  readonly attribute: string | null;
}

/** If a finding concerns more places than this, only the first ones show it. */
const MOST_PLACES = 5;

/** Findings name some fields without their parents. */
const ABOVE: Readonly<Record<string, readonly string[]>> = {
  Assertion: ['Response'],
  EncryptedAssertion: ['Response'],
  SubjectConfirmationData: ['Response', 'Assertion', 'Subject', 'SubjectConfirmation'],
  AuthnStatement: ['Response', 'Assertion'],
  AttributeStatement: ['Response', 'Assertion'],
  Attribute: ['Response', 'Assertion', 'AttributeStatement'],
};

/** Finds the places of the findings in a document; something missing is marked where it should be. */
export const marksIn = (document: XmlDocument, findings: readonly Finding[]): readonly Mark[] =>
  findings.flatMap((finding) => marksOf(document.root, finding));

const marksOf = (root: XmlElement, finding: Finding): readonly Mark[] => {
  const names = finding.field.split('/');
  const attributeName = names.at(-1)?.startsWith('@') ? (names.at(-1)?.slice(1) ?? null) : null;
  const elements = elementsAt(root, attributeName === null ? names : names.slice(0, -1));
  return narrow(elements, attributeName, finding)
    .slice(0, MOST_PLACES)
    .map((element) => ({
      finding,
      element,
      attribute: attributeName !== null && attribute(element, attributeName) !== null ? attributeName : null,
    }));
};

const elementsAt = (root: XmlElement, names: readonly string[]): readonly XmlElement[] => {
  const [first = '', ...rest] = [...(ABOVE[names[0] ?? ''] ?? []), ...names];
  return descend(first === root.localName ? [root] : descendants(root, first), rest);
};

/** As far down the path as elements exist. */
const descend = (elements: readonly XmlElement[], [name, ...rest]: readonly string[]): readonly XmlElement[] => {
  if (name === undefined) {
    return elements;
  }
  const below = elements.flatMap((element) => childElements(element).filter(({ localName }) => localName === name));
  return below.length === 0 ? elements : descend(below, rest);
};

const descendants = (element: XmlElement, name: string): readonly XmlElement[] =>
  childElements(element).flatMap((child) => [
    ...(child.localName === name ? [child] : []),
    ...descendants(child, name),
  ]);

const childElements = ({ children }: XmlElement): readonly XmlElement[] =>
  children.filter((child): child is XmlElement => child.kind === 'element');

/** If there are several places, those with the received value. */
const narrow = (
  elements: readonly XmlElement[],
  attributeName: string | null,
  { received }: Finding,
): readonly XmlElement[] => {
  const holding = elements.filter((element) =>
    received?.kind === 'attribute-name'
      ? nameOfAttribute(element) === received.text
      : received?.text === (attributeName === null ? textOf(element) : attribute(element, attributeName)),
  );
  return holding.length > 0 ? holding : elements;
};

const nameOfAttribute = (element: XmlElement): string | null =>
  attribute(element, 'Name') ?? (element.parent && attribute(element.parent, 'Name'));
