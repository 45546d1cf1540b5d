import { isNcName } from '../xml/names.ts';
import type { XmlElement } from '../xml/tree.ts';
import { SAML_ASSERTION, SAML_PROTOCOL, XML_SIGNATURE } from './names.ts';

/** How a message violates the SAML schema, and where. */
export interface StructureFault {
  readonly kind: StructureFaultKind;
  /** The element with the fault, as a path from the element that was checked, e.g. `Assertion/Subject`. */
  readonly where: string;
  /**
   * The element or attribute concerned: an element's local name, or an attribute's with `@` before it. The name of a
   * foreign one comes from the message. Null for text.
   */
  readonly name: string | null;
}

export type StructureFaultKind =
  /** It occurs more often than the schema allows: a second Subject, a second NameID. */
  | 'element-repeated'
  | 'element-missing'
  /** The schema allows it here, but further in front. */
  | 'element-misplaced'
  /** The schema does not allow it here. */
  | 'element-foreign'
  /** An element within a value that must be text, such as NameID. */
  | 'element-in-text'
  /** Text other than white space between elements. */
  | 'text-foreign'
  | 'attribute-missing'
  | 'attribute-foreign'
  /** An AttributeStatement without any Attribute. */
  | 'statement-empty'
  /** An `ID` that is not an NCName (xs:ID). */
  | 'id-malformed';

/**
 * How a Response violates the protocol schema (saml-schema-protocol-2.0.xsd), apart from its Assertions. Version,
 * Status and the StatusCode's Value have their own checks and are skipped.
 */
export const faultsOfResponseStructure = (response: XmlElement): readonly StructureFault[] =>
  faultsOf(response, RESPONSE, response.localName);

/**
 * How an Assertion violates the assertion schema (saml-schema-assertion-2.0.xsd). It skips Version, the content of
 * Conditions (`Assertion.unknownConditions`), and that of Advice, attribute values and Signatures, which other
 * standards define.
 */
export const faultsOfAssertionStructure = (assertion: XmlElement): readonly StructureFault[] =>
  faultsOf(assertion, ASSERTION, assertion.localName);

/** What an element may contain. */
interface Shape {
  /** For each name, whether the attribute is required. */
  readonly attributes: Readonly<Record<string, 'required' | 'optional'>>;
  /** Attributes of other namespaces than SAML's are allowed. */
  readonly takesOtherAttributes?: true;
  /** Only text, anything at all, or these elements in this order. */
  readonly content: 'text' | 'anything' | readonly Slot[];
}

/** A place in an element's sequence: the elements that may be there, any one of them, and how often. */
interface Slot {
  readonly elements: readonly Child[];
  readonly occurs: 'once' | 'at-most-once' | 'any-number' | 'at-least-once';
}

interface Child {
  readonly namespace: string;
  readonly localName: string;
  /** Null if the element's own content is not checked. */
  readonly shape: Shape | null;
}

const child = (namespace: string, localName: string, shape: Shape | null): Child => ({ namespace, localName, shape });
const assertionChild = (localName: string, shape: Shape | null): Child => child(SAML_ASSERTION, localName, shape);
const once = (...elements: readonly Child[]): Slot => ({ elements, occurs: 'once' });
const atMostOnce = (...elements: readonly Child[]): Slot => ({ elements, occurs: 'at-most-once' });
const anyNumber = (...elements: readonly Child[]): Slot => ({ elements, occurs: 'any-number' });
const atLeastOnce = (...elements: readonly Child[]): Slot => ({ elements, occurs: 'at-least-once' });

const TEXT: Shape = { attributes: {}, content: 'text' };

const NAME_ID: Shape = {
  attributes: { Format: 'optional', NameQualifier: 'optional', SPNameQualifier: 'optional', SPProvidedID: 'optional' },
  content: 'text',
};

const ISSUER = assertionChild('Issuer', NAME_ID);
const SIGNATURE = child(XML_SIGNATURE, 'Signature', null);
const IDENTIFIERS = [
  assertionChild('NameID', NAME_ID),
  assertionChild('BaseID', null),
  assertionChild('EncryptedID', null),
];

const SUBJECT_CONFIRMATION: Shape = {
  attributes: { Method: 'required' },
  content: [
    atMostOnce(...IDENTIFIERS),
    atMostOnce(
      assertionChild('SubjectConfirmationData', {
        attributes: {
          NotBefore: 'optional',
          NotOnOrAfter: 'optional',
          Recipient: 'optional',
          InResponseTo: 'optional',
          Address: 'optional',
        },
        takesOtherAttributes: true,
        content: 'anything',
      }),
    ),
  ],
};

const AUTHN_STATEMENT: Shape = {
  attributes: { AuthnInstant: 'required', SessionIndex: 'optional', SessionNotOnOrAfter: 'optional' },
  content: [
    atMostOnce(
      assertionChild('SubjectLocality', { attributes: { Address: 'optional', DNSName: 'optional' }, content: [] }),
    ),
    once(
      assertionChild('AuthnContext', {
        attributes: {},
        content: [
          atMostOnce(assertionChild('AuthnContextClassRef', TEXT)),
          atMostOnce(assertionChild('AuthnContextDecl', null), assertionChild('AuthnContextDeclRef', TEXT)),
          anyNumber(assertionChild('AuthenticatingAuthority', TEXT)),
        ],
      }),
    ),
  ],
};

const ATTRIBUTE: Shape = {
  attributes: { Name: 'required', NameFormat: 'optional', FriendlyName: 'optional' },
  takesOtherAttributes: true,
  content: [anyNumber(assertionChild('AttributeValue', null))],
};

const ATTRIBUTE_STATEMENT: Shape = {
  attributes: {},
  content: [atLeastOnce(assertionChild('Attribute', ATTRIBUTE), assertionChild('EncryptedAttribute', null))],
};

const ASSERTION: Shape = {
  attributes: { ID: 'required', IssueInstant: 'required', Version: 'optional' },
  content: [
    once(ISSUER),
    atMostOnce(SIGNATURE),
    atMostOnce(
      assertionChild('Subject', {
        attributes: {},
        content: [atMostOnce(...IDENTIFIERS), anyNumber(assertionChild('SubjectConfirmation', SUBJECT_CONFIRMATION))],
      }),
    ),
    atMostOnce(
      assertionChild('Conditions', {
        attributes: { NotBefore: 'optional', NotOnOrAfter: 'optional' },
        content: 'anything',
      }),
    ),
    atMostOnce(assertionChild('Advice', null)),
    anyNumber(
      assertionChild('AuthnStatement', AUTHN_STATEMENT),
      assertionChild('AttributeStatement', ATTRIBUTE_STATEMENT),
      assertionChild('AuthzDecisionStatement', null),
      assertionChild('Statement', null),
    ),
  ],
};

const RESPONSE: Shape = {
  attributes: {
    ID: 'required',
    IssueInstant: 'required',
    Version: 'optional',
    InResponseTo: 'optional',
    Destination: 'optional',
    Consent: 'optional',
  },
  content: [
    atMostOnce(ISSUER),
    atMostOnce(SIGNATURE),
    atMostOnce(child(SAML_PROTOCOL, 'Extensions', null)),
    atMostOnce(child(SAML_PROTOCOL, 'Status', null)),
    anyNumber(assertionChild('Assertion', null), assertionChild('EncryptedAssertion', null)),
  ],
};

const faultsOf = (element: XmlElement, shape: Shape, where: string): readonly StructureFault[] => [
  ...faultsOfAttributes(element, shape, where),
  ...faultsOfContent(element, shape, where),
];

/** `xsi:type` and similar attributes may be on every element (XML Schema part 1, section 2.6). */
const XML_SCHEMA_INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

const faultsOfAttributes = (element: XmlElement, shape: Shape, where: string): readonly StructureFault[] => {
  const own = element.attributes.filter(({ namespace }) => namespace === '');
  const others = element.attributes.filter(({ namespace }) => namespace !== '' && namespace !== XML_SCHEMA_INSTANCE);
  const foreign = [
    ...own.filter(({ localName }) => !Object.hasOwn(shape.attributes, localName)),
    ...(shape.takesOtherAttributes ? [] : others),
  ];
  const missing = Object.entries(shape.attributes).filter(
    ([name, need]) => need === 'required' && !own.some(({ localName }) => localName === name),
  );
  const id = Object.hasOwn(shape.attributes, 'ID') ? own.find(({ localName }) => localName === 'ID') : undefined;
  return [
    ...missing.map(([name]) => ({ kind: 'attribute-missing' as const, where, name: `@${name}` })),
    ...foreign.map(({ localName }) => ({ kind: 'attribute-foreign' as const, where, name: `@${localName}` })),
    ...(id === undefined || isNcName(id.value) ? [] : [{ kind: 'id-malformed' as const, where, name: '@ID' }]),
  ];
};

const faultsOfContent = (element: XmlElement, { content }: Shape, where: string): readonly StructureFault[] => {
  if (content === 'anything') return [];
  const elements = element.children.filter((node) => node.kind === 'element');
  if (content === 'text') {
    return elements.map(({ localName }) => ({ kind: 'element-in-text', where, name: localName }));
  }
  const hasText = element.children.some((node) => node.kind === 'text' && /[^ \t\r\n]/.test(node.text));
  return [
    ...(hasText ? [{ kind: 'text-foreign' as const, where, name: null }] : []),
    ...faultsOfSequence(elements, content, where),
  ];
};

const faultsOfSequence = (
  elements: readonly XmlElement[],
  slots: readonly Slot[],
  where: string,
): readonly StructureFault[] => {
  const faults: StructureFault[] = [];
  const counts = slots.map(() => 0);
  let furthest = 0;
  for (const element of elements) {
    const name = element.localName;
    const index = slots.findIndex((slot) => childOf(slot, element) !== null);
    const slot = slots[index];
    if (slot === undefined) {
      faults.push({ kind: 'element-foreign', where, name });
      continue;
    }
    const count = (counts[index] ?? 0) + 1;
    counts[index] = count;
    if (count > 1 && (slot.occurs === 'once' || slot.occurs === 'at-most-once')) {
      faults.push({ kind: 'element-repeated', where, name });
    } else if (index < furthest) {
      faults.push({ kind: 'element-misplaced', where, name });
    }
    furthest = Math.max(furthest, index);
    const shape = childOf(slot, element)?.shape ?? null;
    if (shape !== null) faults.push(...faultsOf(element, shape, `${where}/${name}`));
  }
  return [...missingIn(slots, counts, where), ...faults];
};

const childOf = (slot: Slot, { namespace, localName }: XmlElement): Child | null =>
  slot.elements.find((each) => each.localName === localName && each.namespace === namespace) ?? null;

const missingIn = (slots: readonly Slot[], counts: readonly number[], where: string): readonly StructureFault[] =>
  slots.flatMap(({ elements, occurs }, index): readonly StructureFault[] => {
    if (counts[index] !== 0) return [];
    const name = elements[0]?.localName ?? null;
    if (occurs === 'once') return [{ kind: 'element-missing', where, name }];
    return occurs === 'at-least-once' ? [{ kind: 'statement-empty', where, name }] : [];
  });
