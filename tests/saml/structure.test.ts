import { describe, expect, it, test } from 'vitest';
import { keyPair } from '../../fixtures/keys.ts';
import { responseXml } from '../../fixtures/response.ts';
import { sign } from '../../fixtures/sign.ts';
import { SAML_ASSERTION } from '../../src/saml/names.ts';
import {
  faultsOfAssertionStructure,
  faultsOfResponseStructure,
  type StructureFault,
} from '../../src/saml/structure.ts';
import { parseXml } from '../../src/xml/parse.ts';
import { childNamed } from '../../src/xml/tree.ts';

const key = keyPair('idp');
const attribute =
  '<saml:Attribute Name="mail"><saml:AttributeValue><b xmlns="">x</b></saml:AttributeValue></saml:Attribute>';
const sound = sign(sign(responseXml({ attributes: attribute }), { key }), { key, element: 'Response' });

/** Both elements' faults, as `kind where name`. */
const faultsOf = (xml: string): readonly string[] => {
  const parsed = parseXml(xml);
  if (!parsed.ok) throw new Error(parsed.error.reason);
  const assertion = childNamed(parsed.value.root, SAML_ASSERTION, 'Assertion');
  return [
    ...faultsOfResponseStructure(parsed.value.root),
    ...(assertion === null ? [] : faultsOfAssertionStructure(assertion)),
  ].map(({ kind, where, name }: StructureFault) => `${kind} ${where} ${name}`);
};

const altered = (from: string | RegExp, to: string): string => {
  const changed = sound.replace(from, to);
  if (changed === sound) throw new Error('nothing to replace');
  return changed;
};

describe('the structure of a Response and its Assertion', () => {
  it('has no fault in a message that is signed twice and has attributes', () => {
    expect(faultsOf(sound)).toEqual([]);
  });

  const subject = /<saml:Subject>.*<\/saml:Subject>/s;
  const conditions = /<saml:Conditions .*<\/saml:Conditions>/s;

  test.each<[what: string, from: string | RegExp, to: string, fault: string]>([
    ['a second Subject', subject, '$&$&', 'element-repeated Assertion Subject'],
    [
      'a second Issuer',
      /(?<=Version="2.0"[^>]*>)<saml:Issuer>[^/]*\/.*?<\/saml:Issuer>/s,
      '$&$&',
      'element-repeated Assertion Issuer',
    ],
    ['a second Conditions', conditions, '$&$&', 'element-repeated Assertion Conditions'],
    ['a second NameID', /<saml:NameID .*?<\/saml:NameID>/, '$&$&', 'element-repeated Assertion/Subject NameID'],
    [
      'an EncryptedID beside NameID',
      '<saml:SubjectConfirmation ',
      '<saml:EncryptedID/>$&',
      'element-repeated Assertion/Subject EncryptedID',
    ],
    ['an element in NameID', '</saml:NameID>', '<b/>$&', 'element-in-text Assertion/Subject/NameID b'],
    ['no ID of the Response', ' ID="_response-1"', '', 'attribute-missing Response @ID'],
    ['no IssueInstant of the Response', / IssueInstant="[^"]*"/, '', 'attribute-missing Response @IssueInstant'],
    [
      'no IssueInstant of the Assertion',
      /(<saml:Assertion .*?) IssueInstant="[^"]*"/,
      '$1',
      'attribute-missing Assertion @IssueInstant',
    ],
    ['no AuthnInstant', / AuthnInstant="[^"]*"/, '', 'attribute-missing Assertion/AuthnStatement @AuthnInstant'],
    [
      'no AuthnContext',
      /<saml:AuthnContext>.*<\/saml:AuthnContext>/,
      '',
      'element-missing Assertion/AuthnStatement AuthnContext',
    ],
    ['no Name of an Attribute', ' Name="mail"', '', 'attribute-missing Assertion/AttributeStatement/Attribute @Name'],
    [
      'no Issuer of the Assertion',
      /(<saml:Assertion [^>]*>)<saml:Issuer>.*?<\/saml:Issuer>/,
      '$1',
      'element-missing Assertion Issuer',
    ],
    [
      'Conditions before Subject',
      new RegExp(`(${subject.source})(${conditions.source})`, 's'),
      '$2$1',
      'element-misplaced Assertion Subject',
    ],
    [
      'Signature last in the Assertion',
      /(<ds:Signature (?:(?!<ds:Signature ).)*<\/ds:Signature>)(<saml:Subject>.*)(<\/saml:Assertion>)/s,
      '$2$1$3',
      'element-misplaced Assertion Signature',
    ],
    ['a foreign child', '<saml:Subject>', '<x:y xmlns:x="urn:x"/>$&', 'element-foreign Assertion y'],
    [
      "SAML's name in another namespace",
      '<saml:Subject>',
      '<Advice xmlns="urn:x"/>$&',
      'element-foreign Assertion Advice',
    ],
    ['a foreign attribute', '<saml:Assertion ', '$&x="1" ', 'attribute-foreign Assertion @x'],
    ['an attribute of another namespace', '<saml:Assertion ', '$&xml:lang="en" ', 'attribute-foreign Assertion @lang'],
    [
      'an attribute that JavaScript objects have',
      '<saml:Assertion ',
      '$&constructor="1" ',
      'attribute-foreign Assertion @constructor',
    ],
    ['text between elements', '<saml:Subject>', 'x$&', 'text-foreign Assertion null'],
    [
      'an empty AttributeStatement',
      /(<saml:AttributeStatement>).*(<\/saml:AttributeStatement>)/,
      '$1$2',
      'statement-empty Assertion/AttributeStatement Attribute',
    ],
    ['an ID that begins with a digit', ' ID="_response-1"', ' ID="1"', 'id-malformed Response @ID'],
    ['an ID with a colon', ' ID="_response-1"', ' ID="a:b"', 'id-malformed Response @ID'],
  ])('%s', (_, from, to, fault) => {
    expect(faultsOf(altered(from, to))).toEqual([fault]);
  });

  test.each<[what: string, from: string | RegExp, to: string]>([
    [
      'xsi:type on an element',
      '<saml:Subject>',
      '<saml:Subject xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="saml:SubjectType">',
    ],
    ['foreign attributes of an Attribute', ' Name="mail"', '$& xmlns:x="urn:x" x:y="1"'],
    ['anything within Advice', '<saml:AuthnStatement ', '<saml:Advice><x xmlns="urn:x"/></saml:Advice>$&'],
    ['white space and comments between elements', '<saml:Subject>', '\n <!-- x -->$&'],
    ['a foreign condition, which is another check', '</saml:Conditions>', '<x xmlns="urn:x"/>$&'],
  ])('accepts %s', (_, from, to) => {
    expect(faultsOf(altered(from, to))).toEqual([]);
  });
});
