import { expect, test } from 'vitest';
import { keyPair } from '../../fixtures/keys.ts';
import { responseXml } from '../../fixtures/response.ts';
import { enveloped, exclusive, sign } from '../../fixtures/sign.ts';
import type { MalformedSignature } from '../../src/xmldsig/verdict.ts';
import { verifyAll, verifyOnly } from './verify.ts';

/** Signatures of a form that SAML does not allow: each has made a verifier and an application read different things. */

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
  ['a SignatureValue split by a comment', 'signature-value', into('SignatureValue', '<!-- -->')],
  ['an element in SignatureValue', 'signature-value', into('SignatureValue', '<x/>')],
  ['a SignatureValue that is no base64', 'signature-value', into('SignatureValue', '*')],
  ['two KeyInfos', 'key-info', twice('KeyInfo')],
  ['no SignatureMethod', 'signed-info', signed.replace(/<ds:SignatureMethod[^>]*\/>/, '')],
  ['two CanonicalizationMethods', 'signed-info', signed.replace(/<ds:CanonicalizationMethod[^>]*\/>/, '$&$&')],
  ['two References', 'reference-count', twice('Reference')],
  ['no Reference', 'reference-count', without('Reference')],
  ['a Reference without URI', 'reference-uri', signed.replace(/ URI="[^"]*"/, '')],
  [
    'a Reference to another document',
    'reference-uri',
    signed.replace(/ URI="#/, '$&https://idp.example/#').replace('"#https', '"https'),
  ],
  ['a Reference by XPointer', 'reference-uri', signed.replace(/ URI="#([^"]*)"/, ` URI="#xpointer(id('$1'))"`)],
  ['a Reference to the whole document from within', 'reference-uri', signed.replace(/ URI="[^"]*"/, ' URI=""')],
  ['a Reference to an ID that nothing has', 'reference-target', signed.replace(/ URI="#/, '$&x')],
  ['a DigestValue split by a comment', 'digest-value', into('DigestValue', '<!-- -->')],
  ['a DigestValue behind a comment', 'digest-value', signed.replace('<ds:DigestValue>', '$&<!--Zm9yZ2Vk-->')],
  ['two DigestValues', 'digest-value', twice('DigestValue')],
  ['no DigestMethod', 'digest-value', signed.replace(/<ds:DigestMethod[^>]*\/>/, '')],
  ['two Transforms', 'transforms', twice('Transforms')],
  ['no Transform in Transforms', 'transforms', signed.replace(part('Transforms'), '<ds:Transforms></ds:Transforms>')],
  [
    'canonicalisation before the enveloped signature',
    'transforms',
    sign(responseXml(), { key, transforms: [exclusive, enveloped] }),
  ],
  ['two canonicalisations', 'transforms', sign(responseXml(), { key, transforms: [enveloped, exclusive, exclusive] })],
  [
    'a foreign element in a Transform',
    'transforms',
    signed.replace(
      `<ds:Transform Algorithm="${exclusive}"/>`,
      `<ds:Transform Algorithm="${exclusive}"><x/></ds:Transform>`,
    ),
  ],
  ['an Object', 'foreign-child', into('Signature', '<ds:Object/>')],
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

test.each(['ID', 'Id', 'id', 'xml:id', 'AssertionID'])('an ID repeated in an attribute %s', async (name) => {
  const repeated = signed.replace('<samlp:Status>', `<samlp:Status ${name}="_assertion-1">`);
  const { configured, covers } = await verifyOnly(repeated, key);
  expect(configured).toEqual({ kind: 'malformed', detail: 'duplicate-id' });
  expect(covers).toBeNull();
});

test('one element that bears an ID in two attributes is no repetition', async () => {
  const two = responseXml().replace(' ID="_assertion-1"', ' ID="_assertion-1" Id="_assertion-1"');
  const { configured, covers } = await verifyOnly(sign(two, { key }), key);
  expect(configured).toMatchObject({ kind: 'verifies' });
  expect(covers?.localName).toBe('Assertion');
});

test('any ID repeated anywhere spoils every signature of the document', async () => {
  const both = sign(signed, { key, element: 'Response' });
  const repeated = both
    .replace('<saml:Subject>', '<saml:Subject ID="twice">')
    .replace('<saml:Conditions ', '<saml:Conditions ID="twice" ');
  expect((await verifyAll(both, key)).map(({ configured }) => configured.kind)).toEqual(['verifies', 'verifies']);
  expect((await verifyAll(repeated, key)).map(({ configured }) => configured)).toEqual([
    { kind: 'malformed', detail: 'duplicate-id' },
    { kind: 'malformed', detail: 'duplicate-id' },
  ]);
});

test('a document of more signatures than any message needs is refused at once', { timeout: 10_000 }, async () => {
  const signature = part('Signature');
  const many = signed.replace('<samlp:Status>', `${signature.repeat(500)}<samlp:Status>`);
  const signatures = await verifyAll(many, key);
  expect(signatures.length).toBe(501);
  const details = new Set(signatures.map(({ configured }) => configured.kind === 'malformed' && configured.detail));
  expect([...details]).toEqual(['too-many-signatures']);

  const ten = await verifyAll(signed.replace('<samlp:Status>', `${signature.repeat(9)}<samlp:Status>`), key);
  expect(ten).toHaveLength(10);
  expect(ten.map(({ configured }) => configured)).not.toContainEqual({
    kind: 'malformed',
    detail: 'too-many-signatures',
  });
});

test('an ID in a namespace is none: the element it names is not the one that is read', async () => {
  const prefixed = signed.replace(' ID="_assertion-1"', ' saml:ID="_assertion-1"');
  expect((await verifyOnly(prefixed, key)).configured).toEqual({ kind: 'malformed', detail: 'reference-target' });
});

test('the digest of nothing is good for nothing', async () => {
  const nothing = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
  const altered = signed.replace(/(<ds:DigestValue>)[^<]*/, `$1${nothing}`);
  expect((await verifyOnly(altered, key)).configured).toMatchObject({
    kind: 'broken',
    step: 'digest',
    stated: nothing,
  });
});

test('white space and comments between the parts of a Signature are no foreign content', async () => {
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

test('a Signature that is the document itself stands on nothing', async () => {
  const { on, configured, covers } = await verifyOnly(part('Signature'), key);
  expect(on).toBe('');
  expect(configured).toEqual({ kind: 'malformed', detail: 'reference-target' });
  expect(covers).toBeNull();
});
