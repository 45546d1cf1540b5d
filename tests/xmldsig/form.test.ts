import { expect, test } from 'vitest';
import { keyPair } from '../../fixtures/keys.ts';
import { responseXml } from '../../fixtures/response.ts';
import { enveloped, exclusive, sign } from '../../fixtures/sign.ts';
import type { MalformedSignature } from '../../src/xmldsig/verdict.ts';
import { verifyAll, verifyOnly } from './verify.ts';

/** Signatures in a form that XML Signature does not allow, or that this program does not support. */

const key = keyPair('idp');
const signed = sign(responseXml(), { key });

test('the signature that the cases below alter is good', async () => {
  const { configured, covers } = await verifyOnly(signed, key);
  expect(configured).toMatchObject({ kind: 'verifies' });
  expect(covers?.localName).toBe('Assertion');
});

const part = (name: string): string => new RegExp(`<ds:${name}[ >].*?</ds:${name}>`, 's').exec(signed)?.[0] ?? '';
const twice = (name: string): string => signed.replace(part(name), (text) => text + text);
const without = (name: string): string => signed.replace(part(name), '');
const into = (name: string, content: string): string => signed.replace(`</ds:${name}>`, (end) => content + end);

test.each<[string, MalformedSignature, string]>([
  ['two SignedInfo', 'signed-info', twice('SignedInfo')],
  ['no SignedInfo', 'signed-info', without('SignedInfo')],
  ['no SignatureValue', 'signature-value', without('SignatureValue')],
  ['two SignatureValues', 'signature-value', twice('SignatureValue')],
  ['an element in SignatureValue', 'signature-value', into('SignatureValue', '<x/>')],
  ['a SignatureValue that is no base64', 'signature-value', into('SignatureValue', '*')],
  ['two KeyInfos', 'key-info', twice('KeyInfo')],
  ['no SignatureMethod', 'signed-info', signed.replace(/<ds:SignatureMethod[^>]*\/>/, '')],
  ['two CanonicalizationMethods', 'signed-info', signed.replace(/<ds:CanonicalizationMethod[^>]*\/>/, '$&$&')],
  [
    'more References than anybody signs',
    'reference-count',
    signed.replace(part('Reference'), (text) => text.repeat(12)),
  ],
  ['no Reference', 'reference-count', without('Reference')],
  [
    'a Reference to another document',
    'reference-uri',
    signed.replace(/ URI="#/, '$&https://idp.example/#').replace('"#https', '"https'),
  ],
  ['a Reference by XPointer', 'reference-uri', signed.replace(/ URI="#([^"]*)"/, ` URI="#xpointer(id('$1'))"`)],
  ['a Reference to an ID that nothing has', 'reference-target', signed.replace(/ URI="#/, '$&x')],
  ['an element in DigestValue', 'digest-value', into('DigestValue', '<x/>')],
  ['two DigestValues', 'digest-value', twice('DigestValue')],
  ['no DigestMethod', 'digest-value', signed.replace(/<ds:DigestMethod[^>]*\/>/, '')],
  ['two Transforms', 'transforms', twice('Transforms')],
  ['no Transform in Transforms', 'transforms', signed.replace(part('Transforms'), '<ds:Transforms></ds:Transforms>')],
  [
    'canonicalisation before the enveloped signature',
    'transforms',
    sign(responseXml(), { key, transforms: [exclusive, enveloped] }),
  ],
  [
    'a foreign element in a Transform',
    'transforms',
    signed.replace(
      `<ds:Transform Algorithm="${exclusive}"/>`,
      `<ds:Transform Algorithm="${exclusive}"><x/></ds:Transform>`,
    ),
  ],
  ['a foreign element in Signature', 'foreign-child', into('Signature', '<x/>')],
  ['text in Signature', 'foreign-child', into('Signature', 'x')],
  ['a foreign element in SignedInfo', 'foreign-child', into('SignedInfo', '<x/>')],
  ['a foreign element in Reference', 'foreign-child', into('Reference', '<x/>')],
  ['a foreign element in Transforms', 'foreign-child', into('Transforms', '<x/>')],
  ['a foreign SignedInfo', 'foreign-child', into('Signature', '<SignedInfo xmlns="urn:x"/>')],
])('%s', async (_, detail, altered) => {
  expect(altered).not.toBe(signed);
  const { embedded, configured, covers } = await verifyOnly(altered, key);
  expect(embedded).toEqual({ kind: 'malformed', detail });
  expect(configured).toEqual({ kind: 'malformed', detail });
  expect(covers).toBeNull();
});

test('the ID that a Reference names, repeated at another SAML element', async () => {
  const repeated = signed.replace('<samlp:Status>', '<samlp:Status ID="_assertion-1">');
  const { configured, covers } = await verifyOnly(repeated, key);
  expect(configured).toEqual({ kind: 'malformed', detail: 'duplicate-id' });
  expect(covers).toBeNull();
});

test.each([
  [
    'at SAML elements, in other attributes',
    '<samlp:Status Id="_assertion-1" id="_assertion-1" AssertionID="_assertion-1">',
  ],
  ['at a foreign element', '<samlp:Extensions><x xmlns="urn:x" ID="_assertion-1"/></samlp:Extensions><samlp:Status>'],
  ['as xml:id', '<samlp:Status xml:id="_assertion-1">'],
  [
    'of SAML elements that no Reference names',
    '<samlp:Extensions><samlp:Extensions ID="twice"/></samlp:Extensions><samlp:Status ID="twice">',
  ],
])('an ID repeated %s is not a fault of the signature', async (_, status) => {
  const { configured, covers } = await verifyOnly(signed.replace('<samlp:Status>', status), key);
  expect(configured).toMatchObject({ kind: 'verifies' });
  expect(covers?.localName).toBe('Assertion');
});

test('ids repeated in KeyInfo and in XHTML in an attribute value are not a fault of the signature', async () => {
  const paragraph = '<p xmlns="http://www.w3.org/1999/xhtml" id="same"/>';
  const attributes = `<saml:Attribute Name="note"><saml:AttributeValue>${paragraph}${paragraph}</saml:AttributeValue></saml:Attribute>`;
  const inKeyInfo = sign(responseXml({ attributes }), { key }).replace('<ds:KeyInfo>', '<ds:KeyInfo Id="same">');
  const { configured, covers } = await verifyOnly(inKeyInfo, key);
  expect(configured).toMatchObject({ kind: 'verifies' });
  expect(covers?.localName).toBe('Assertion');
});

test('one element with an ID in two attributes is not a repetition', async () => {
  const two = responseXml().replace(' ID="_assertion-1"', ' ID="_assertion-1" Id="_assertion-1"');
  const { configured, covers } = await verifyOnly(sign(two, { key }), key);
  expect(configured).toMatchObject({ kind: 'verifies' });
  expect(covers?.localName).toBe('Assertion');
});

test('only some signatures of a document with more than any message needs are tried', { timeout: 10_000 }, async () => {
  const signature = part('Signature');
  const many = signed.replace('<samlp:Status>', `${signature.repeat(500)}<samlp:Status>`);
  const verdicts = (await verifyAll(many, key)).map(({ configured }) => configured);
  expect(verdicts).toHaveLength(501);
  const untried = verdicts.filter(({ kind }) => kind === 'malformed');
  expect(untried).toHaveLength(491);
  expect(untried).toContainEqual({ kind: 'malformed', detail: 'too-many-signatures' });
});

test("the Assertion's own signature is tried, however many others come before it or in Advice", async () => {
  const signature = part('Signature');
  const many = signed
    .replace('<samlp:Status>', `<samlp:Extensions>${signature.repeat(50)}</samlp:Extensions><samlp:Status>`)
    .replace('<samlp:Extensions>', `${signature.repeat(50)}$&`);
  const own = (await verifyAll(many, key)).find(({ element }) => element.parent?.localName === 'Assertion');
  expect(own?.configured).toMatchObject({ kind: 'verifies' });
  expect(own?.covers?.localName).toBe('Assertion');
});

test('an ID in a namespace does not count: the element it names is not the one that is read', async () => {
  const prefixed = signed.replace(' ID="_assertion-1"', ' saml:ID="_assertion-1"');
  expect((await verifyOnly(prefixed, key)).configured).toEqual({ kind: 'malformed', detail: 'reference-target' });
});

test('a digest of nothing vouches for nothing', async () => {
  const nothing = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
  const altered = signed.replace(/(<ds:DigestValue>)[^<]*/, `$1${nothing}`);
  expect((await verifyOnly(altered, key)).configured).toMatchObject({
    kind: 'broken',
    step: 'digest',
    stated: nothing,
  });
});

test('white space and comments between the parts of a Signature are not foreign content', async () => {
  const spaced = signed.replace('<ds:KeyInfo>', '\n<!-- the key -->\n<ds:KeyInfo>');
  const { configured, covers } = await verifyOnly(spaced, key);
  expect(configured).toMatchObject({ kind: 'verifies' });
  expect(covers?.localName).toBe('Assertion');
});

test('a Reference by another attribute than ID is good, but vouches for nothing', async () => {
  const two = responseXml().replace(' ID="_assertion-1"', ' ID="_assertion-1" Id="_other"');
  const { configured, covers } = await verifyOnly(sign(two, { key }), key);
  expect(configured).toMatchObject({ kind: 'verifies' });
  expect(covers).toBeNull();
});

test('a Signature that is the document itself signs nothing', async () => {
  const { on, configured, covers } = await verifyOnly(part('Signature'), key);
  expect(on).toBe('');
  expect(configured).toEqual({ kind: 'malformed', detail: 'reference-target' });
  expect(covers).toBeNull();
});

test.each([
  ['SignatureValue', into('SignatureValue', '<!-- x -->')],
  ['SignatureValue, in its middle', signed.replace(/(<ds:SignatureValue>.{20})/, '$1<!--Zm9yZ2Vk-->')],
  ['DigestValue', into('DigestValue', '<!-- x -->')],
  ['DigestValue, before it', signed.replace('<ds:DigestValue>', '$&<!--Zm9yZ2Vk-->')],
])('a comment in %s is not part of the value', async (_, commented) => {
  expect(commented).not.toBe(signed);
  expect((await verifyOnly(commented, key)).configured).toMatchObject({ kind: 'verifies' });
});

test('a signed element with a relative namespace URI has no canonical form', async () => {
  const relative = sign(responseXml().replace('<saml:Subject>', '<saml:Subject xmlns:x="relative">'), { key });
  const outside = sign(responseXml(), { key }).replace('<samlp:Status>', '<samlp:Status xmlns:x="relative">');
  expect((await verifyOnly(relative, key)).configured).toEqual({ kind: 'malformed', detail: 'relative-namespace' });
  expect((await verifyOnly(outside, key)).configured).toMatchObject({ kind: 'verifies' });
});
