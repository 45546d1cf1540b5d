import { describe, expect, it } from 'vitest';
import { assertionXml, defaultFields, responseXml } from '../../fixtures/response.ts';
import type { Assertion, SamlResponse } from '../../src/saml/messages.ts';
import { readMessage } from '../../src/saml/read.ts';
import { parseXml } from '../../src/xml/parse.ts';

const readResponse = (xml: string): SamlResponse => {
  const parsed = parseXml(xml);
  if (!parsed.ok) throw new Error(parsed.error.reason);
  const message = readMessage(parsed.value);
  if (!message.ok || message.value.kind !== 'Response') throw new Error('no Response');
  return message.value;
};

const readAssertion = (xml: string): Assertion => {
  const [assertion] = readResponse(xml).assertions;
  if (!assertion) throw new Error('no Assertion');
  return assertion;
};

/** The Response with a piece replaced; throws if the piece does not occur. */
const altered = (from: string | RegExp, to: string): string => {
  const xml = responseXml({ attributes });
  const changed = xml.replace(from, to);
  if (changed === xml) throw new Error('nothing to replace');
  return changed;
};

const attributes =
  '<saml:Attribute Name="mail" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:basic">' +
  '<saml:AttributeValue>one</saml:AttributeValue><saml:AttributeValue/></saml:Attribute>';

describe('a Response', () => {
  it('is read attribute by attribute', () => {
    const { acsUrl, responseId, issueInstant, issuer } = defaultFields;
    expect(readResponse(responseXml())).toMatchObject({
      id: responseId,
      version: '2.0',
      issueInstant,
      destination: acsUrl,
      inResponseTo: '_request-1',
      issuer: { value: issuer, format: null },
      statusCodes: ['urn:oasis:names:tc:SAML:2.0:status:Success'],
      statusMessage: null,
      encryptedAssertions: 0,
    });
  });

  it('has null for absent values', () => {
    expect(readResponse('<p:Response xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol"/>')).toMatchObject({
      id: null,
      version: null,
      issueInstant: null,
      destination: null,
      inResponseTo: null,
      issuer: null,
      statusCodes: [],
      statusMessage: null,
      assertions: [],
    });
  });

  it('has its status codes from outer to inner, and the message unchanged', () => {
    const status =
      '<samlp:StatusCode Value="outer"><samlp:StatusCode Value="inner"><samlp:StatusCode/></samlp:StatusCode>' +
      '</samlp:StatusCode><samlp:StatusMessage>\n no </samlp:StatusMessage>';
    const response = readResponse(altered(/<samlp:StatusCode[^>]*>/, status));
    expect(response.statusCodes).toEqual(['outer', 'inner']);
    expect(response.statusMessage).toBe('\n no ');
  });

  it('contains only direct children', () => {
    const inExtensions = `<samlp:Extensions>${assertionXml({ assertionId: '_evil' })}</samlp:Extensions><samlp:Status>`;
    expect(readResponse(responseXml()).assertions).toHaveLength(1);
    const response = readResponse(altered('<samlp:Status>', inExtensions));
    expect(response.assertions.map(({ id }) => id)).toEqual([defaultFields.assertionId]);
  });

  it('keeps every Assertion in order, and counts the encrypted ones', () => {
    const encrypted = '<saml:EncryptedAssertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"/>';
    const assertions =
      encrypted + assertionXml({ assertionId: '_1' }) + encrypted + assertionXml({ assertionId: '_2' });
    const response = readResponse(responseXml({ assertions }));
    expect(response.assertions.map(({ id }) => id)).toEqual(['_1', '_2']);
    expect(response.encryptedAssertions).toBe(2);
  });

  it('recognises elements by namespace, not by prefix', () => {
    expect(readResponse(altered('<samlp:Status>', '<samlp:Status xmlns:samlp="urn:other">')).statusCodes).toEqual([]);
    const renamed = responseXml().replaceAll('samlp:', 'x:').replace('xmlns:samlp', 'xmlns:x');
    expect(readResponse(renamed).statusCodes).toHaveLength(1);
  });
});

describe('an Assertion', () => {
  it('is read field by field', () => {
    const { issueInstant, notBefore, notOnOrAfter, sessionNotOnOrAfter, acsUrl, audience } = defaultFields;
    expect(readAssertion(responseXml({ attributes }))).toMatchObject({
      id: '_assertion-1',
      version: '2.0',
      issueInstant,
      nameId: {
        value: 'jane.doe@example.com',
        format: defaultFields.nameIdFormat,
        nameQualifier: null,
        splitByComment: false,
      },
      otherIdentifier: null,
      notBefore,
      notOnOrAfter,
      subjectConfirmations: [
        {
          method: 'urn:oasis:names:tc:SAML:2.0:cm:bearer',
          hasData: true,
          recipient: acsUrl,
          notBefore: null,
          notOnOrAfter,
          inResponseTo: '_request-1',
        },
      ],
      audienceRestrictions: [[audience]],
      authnStatements: [
        {
          authnInstant: issueInstant,
          sessionNotOnOrAfter,
          sessionIndex: '_assertion-1',
          classRef: 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport',
        },
      ],
      attributes: [
        {
          name: 'mail',
          nameFormat: 'urn:oasis:names:tc:SAML:2.0:attrname-format:basic',
          values: [
            { text: 'one', structured: false },
            { text: '', structured: false },
          ],
        },
      ],
      encryptedAttributes: 0,
    });
  });

  it.each([
    ['white space', '\n  jane@example.com ', '\n  jane@example.com '],
    ['CDATA', '<![CDATA[jane@]]>example.com', 'jane@example.com'],
    ['references', 'j&#97;ne&amp;co@example.com', 'jane&co@example.com'],
  ])('keeps the NameID unchanged: %s', (_, nameId, value) => {
    expect(readAssertion(responseXml({ nameId })).nameId).toMatchObject({ value, splitByComment: false });
  });

  it('flags values that a comment splits, and reads them whole', () => {
    const nameId = 'jane@example.com<!-- -->.evil.example';
    const split = '<saml:AttributeValue>a<!---->b</saml:AttributeValue>';
    const assertion = readAssertion(
      responseXml({ nameId, attributes: `<saml:Attribute Name="x">${split}</saml:Attribute>` }),
    );
    expect(assertion.nameId).toMatchObject({ value: 'jane@example.com.evil.example', splitByComment: true });
    expect(assertion.attributes[0]?.values).toEqual([{ text: 'ab', structured: false }]);
  });

  it('flags a value that contains elements', () => {
    const value = '<saml:AttributeValue><saml:NameID>x</saml:NameID></saml:AttributeValue>';
    const { attributes: read } = readAssertion(
      responseXml({ attributes: `<saml:Attribute Name="x">${value}</saml:Attribute>` }),
    );
    expect(read[0]?.values).toEqual([{ text: 'x', structured: true }]);
  });

  it.each(['BaseID', 'EncryptedID'] as const)('names a %s in place of the NameID', (name) => {
    const assertion = readAssertion(altered(/<saml:NameID.*<\/saml:NameID>/, `<saml:${name}/>`));
    expect(assertion).toMatchObject({ nameId: null, otherIdentifier: name });
  });

  it('keeps audience restrictions apart', () => {
    const more =
      '<saml:AudienceRestriction><saml:Audience>a</saml:Audience><saml:Audience> b</saml:Audience></saml:AudienceRestriction>' +
      '<saml:AudienceRestriction/></saml:Conditions>';
    expect(readAssertion(altered('</saml:Conditions>', more)).audienceRestrictions).toEqual([
      [defaultFields.audience],
      ['a', ' b'],
      [],
    ]);
  });

  it('reads every SubjectConfirmation, with and without data', () => {
    const more = '<saml:SubjectConfirmation Method="m"/></saml:Subject>';
    expect(readAssertion(altered('</saml:Subject>', more)).subjectConfirmations).toMatchObject([
      { hasData: true },
      { method: 'm', hasData: false, recipient: null, notBefore: null, notOnOrAfter: null, inResponseTo: null },
    ]);
  });

  it('joins several AttributeStatements and counts encrypted attributes', () => {
    const more =
      '</saml:AttributeStatement><saml:AttributeStatement><saml:EncryptedAttribute/><saml:Attribute Name="second"/></saml:AttributeStatement>';
    const assertion = readAssertion(altered('</saml:AttributeStatement>', more));
    expect(assertion.attributes.map(({ name }) => name)).toEqual(['mail', 'second']);
    expect(assertion.encryptedAttributes).toBe(1);
  });

  it('has null and empty lists for absent values', () => {
    const bare = '<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"/>';
    expect(readAssertion(responseXml({ assertions: bare }))).toMatchObject({
      id: null,
      version: null,
      issueInstant: null,
      issuer: null,
      nameId: null,
      otherIdentifier: null,
      subjectConfirmations: [],
      notBefore: null,
      notOnOrAfter: null,
      audienceRestrictions: [],
      authnStatements: [],
      attributes: [],
      encryptedAttributes: 0,
    });
  });
});

describe('conditions that SAML does not define', () => {
  const xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  it.each([
    [
      'a Condition of a foreign type',
      `<saml:Condition ${xsi} xmlns:x="urn:x" xsi:type="x:LocationType"/>`,
      ['LocationType'],
    ],
    [
      'Delegation',
      `<saml:Condition ${xsi} xmlns:del="urn:oasis:names:tc:SAML:2.0:conditions:delegation" xsi:type="del:DelegationRestrictionType"/>`,
      ['DelegationRestrictionType'],
    ],
    [
      "a foreign type with one of SAML's names",
      `<saml:Condition ${xsi} xmlns:x="urn:x" xsi:type="x:OneTimeUseType"/>`,
      ['OneTimeUseType'],
    ],
    ['a Condition without a type', '<saml:Condition/>', ['Condition']],
    ['a foreign element', '<x:Place xmlns:x="urn:x"/>', ['Place']],
  ])('are named: %s', (_, condition, expected) => {
    expect(readAssertion(altered('</saml:Conditions>', `${condition}</saml:Conditions>`)).unknownConditions).toEqual(
      expected,
    );
  });

  it.each([
    ['OneTimeUse and ProxyRestriction', '<saml:OneTimeUse/><saml:ProxyRestriction Count="1"/>'],
    ["a Condition of SAML's own type", `<saml:Condition ${xsi} xsi:type="saml:OneTimeUseType"/>`],
    ['white space and a comment', '\n<!-- x -->'],
  ])('are none of these: %s', (_, condition) => {
    expect(readAssertion(altered('</saml:Conditions>', `${condition}</saml:Conditions>`)).unknownConditions).toEqual(
      [],
    );
  });
});

it("an Issuer's NameQualifier and Format are read", () => {
  const { issuer } = readAssertion(altered(/(<saml:Assertion [^>]*><saml:Issuer)/, '$1 NameQualifier="q" Format="f"'));
  expect(issuer).toMatchObject({ nameQualifier: 'q', format: 'f' });
});
