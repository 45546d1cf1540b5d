import { describe, expect, test } from 'vitest';
import { findElements } from '../../../popup/details/find-elements.ts';
import { parseXml } from '../../../src/xml/parse.ts';

const RESPONSE = `<p:Response xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol" xmlns="urn:oasis:names:tc:SAML:2.0:assertion" Destination="https://acs.example">
  <Issuer>https://idp.example</Issuer>
  <Assertion><Issuer>https://idp.example</Issuer><Subject><NameID>quentin@planted.example</NameID></Subject></Assertion>
</p:Response>`;

const found = (wanted: string, showPersonal = false): readonly string[] => {
  const parsed = parseXml(RESPONSE);
  if (!parsed.ok) throw new Error('this is no XML');
  return findElements(parsed.value.root, wanted, showPersonal).map(({ localName }) => localName);
};

describe('findElements', () => {
  test('finds names, attributes and texts in document order, in any letter case', () => {
    expect(found('ISSUER')).toEqual(['Issuer', 'Issuer']);
    expect(found('acs.example')).toEqual(['Response']);
    expect(found('idp.example ')).toEqual(['Issuer', 'Issuer']);
    expect(found('p:resp')).toEqual(['Response']);
  });

  test('finds nothing for an empty text', () => {
    expect(found(' ')).toEqual([]);
    expect(found('no such text')).toEqual([]);
  });

  test('finds personal values only if they are shown', () => {
    expect(found('quentin')).toEqual([]);
    expect(found('quentin', true)).toEqual(['NameID']);
  });
});
