import { describe, expect, test } from 'vitest';
import { CHILDREN_AT_ONCE, initiallyOpen } from '../../../popup/details/initially-open.ts';
import { marksIn } from '../../../popup/details/marks.ts';
import { isPersonalAttribute, isPersonalText } from '../../../popup/details/personal.ts';
import type { Finding } from '../../../src/diagnosis/finding.ts';
import { parseXml } from '../../../src/xml/parse.ts';
import { textOf, type XmlDocument, type XmlElement } from '../../../src/xml/tree.ts';
import { finding } from '../records.ts';

const documentOf = (xml: string): XmlDocument => {
  const parsed = parseXml(xml);
  if (!parsed.ok) {
    throw new Error(parsed.error.reason);
  }
  return parsed.value;
};

const NAMESPACES =
  'xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:a="urn:oasis:names:tc:SAML:2.0:assertion" xmlns:ds="http://www.w3.org/2000/09/xmldsig#"';

const RESPONSE = documentOf(`<p:Response ${NAMESPACES} ID="_r" Destination="https://acs.example">
  <a:Issuer>https://idp.example</a:Issuer>
  <a:Assertion ID="_a">
    <ds:Signature><ds:SignedInfo/><ds:SignatureValue>AAAA</ds:SignatureValue></ds:Signature>
    <a:Subject>
      <a:NameID Format="urn:f" SPProvidedID="quentin">quentin@planted.example</a:NameID>
      <a:SubjectConfirmation><a:SubjectConfirmationData Address="192.0.2.7"/></a:SubjectConfirmation>
    </a:Subject>
    <a:Conditions><a:AudienceRestriction>
      <a:Audience>https://one.example</a:Audience><a:Audience>https://two.example</a:Audience>
    </a:AudienceRestriction></a:Conditions>
    <a:AuthnStatement SessionIndex="s1"/>
    <a:AttributeStatement>
      <a:Attribute Name="mail"><a:AttributeValue>quentin@planted.example</a:AttributeValue></a:Attribute>
      <a:Attribute Name="groups"><a:AttributeValue>one</a:AttributeValue><a:AttributeValue>two</a:AttributeValue></a:Attribute>
    </a:AttributeStatement>
  </a:Assertion>
</p:Response>`);

const placesOf = (over: Partial<Finding>): readonly (readonly [string, string | null, string])[] =>
  marksIn(RESPONSE, [finding(over)]).map(({ element, attribute }) => [
    element.localName,
    attribute,
    textOf(element).trim(),
  ]);

describe('marksIn', () => {
  test('marks the place with the received value if there are several', () => {
    const received = { kind: 'audience', text: 'https://two.example' } as const;
    expect(placesOf({ received })).toEqual([['Audience', null, 'https://two.example']]);
  });

  test('marks an attribute, and if it is missing, the element that should have it', () => {
    expect(placesOf({ field: 'Response/@Destination' })[0]?.slice(0, 2)).toEqual(['Response', 'Destination']);
    const recipient = { field: 'SubjectConfirmationData/@Recipient', received: null };
    expect(placesOf(recipient)).toEqual([['SubjectConfirmationData', null, '']]);
  });

  test('marks a missing element where it should be', () => {
    expect(placesOf({ field: 'Assertion/Subject/EncryptedID', received: null })[0]?.[0]).toBe('Subject');
  });

  test('finds an Attribute by its name, and a certificate anywhere', () => {
    const received = { kind: 'attribute-name', text: 'groups' } as const;
    expect(placesOf({ field: 'Attribute/AttributeValue', received }).map(([, , text]) => text)).toEqual(['one', 'two']);
    expect(placesOf({ field: 'SignatureValue', received: null })[0]?.[0]).toBe('SignatureValue');
  });

  test('marks nothing for a finding that concerns no message, or the other one', () => {
    for (const field of ['POST URL', 'device clock', 'AuthnRequest/@Destination', 'EntityDescriptor/@entityID']) {
      expect(placesOf({ field })).toEqual([]);
    }
  });
});

const all = (element: XmlElement): readonly XmlElement[] => [
  element,
  ...element.children.flatMap((child) => (child.kind === 'element' ? all(child) : [])),
];
const named = (name: string, document = RESPONSE): XmlElement => {
  const found = all(document.root).find(({ localName }) => localName === name);
  if (found === undefined) {
    throw new Error(name);
  }
  return found;
};

describe('what is hidden', () => {
  const hiddenAttributes = all(RESPONSE.root).flatMap((element) =>
    element.attributes.filter((each) => isPersonalAttribute(element, each)).map(({ localName }) => localName),
  );

  test('is exactly the attributes that may name a person', () => {
    expect(hiddenAttributes).toEqual(['SPProvidedID', 'Address', 'SessionIndex']);
  });

  test('is the name and the attribute values, not issuer and audience', () => {
    expect(['NameID', 'AttributeValue'].filter((name) => !isPersonalText(named(name)))).toEqual([]);
    expect(['Issuer', 'Audience', 'SignatureValue'].filter((name) => isPersonalText(named(name)))).toEqual([]);
  });

  test('is everything in unknown elements, including known names in other namespaces', () => {
    const other = documentOf('<Issuer xmlns="urn:other" ID="quentin">quentin</Issuer>').root;
    expect(isPersonalText(other)).toBe(true);
    expect(other.attributes.map((each) => isPersonalAttribute(other, each))).toEqual([true]);
  });
});

describe('initiallyOpen', () => {
  test('folds signatures, unless a mark is inside', () => {
    expect(initiallyOpen(RESPONSE, []).has(named('Signature'))).toBe(false);
    expect(initiallyOpen(RESPONSE, []).has(named('AttributeStatement'))).toBe(true);
    expect(initiallyOpen(RESPONSE, [named('SignatureValue')]).has(named('Signature'))).toBe(true);
  });

  test('draws a bounded part of a long message', () => {
    const branch = `<b>${'<c><d>1</d></c>'.repeat(60)}</b>`;
    const long = documentOf(`<a>${branch.repeat(60)}</a>`);
    const open = initiallyOpen(long, []);
    const drawn = [...open].reduce((sum, { children }) => sum + Math.min(children.length, CHILDREN_AT_ONCE), 0);
    expect(open.has(long.root)).toBe(true);
    expect(drawn).toBeLessThan(500);
  });
});
