import { expect, test } from 'vitest';
import { keyPair } from '../../fixtures/keys.ts';
import { responseXml } from '../../fixtures/response.ts';
import { digestUris, enveloped, exclusive, sign, signatureUris } from '../../fixtures/sign.ts';
import { attacks } from '../../fixtures/wrapping.ts';
import { signatureTemplate, signWithXmlsec, verifiesWithXmlsec, withSecondReference } from '../../fixtures/xmlsec.ts';
import type { ProfileViolationKind } from '../../src/xmldsig/profile.ts';
import { verifyOnly } from './verify.ts';

/**
 * Forms that SAML's signature profile (saml-core 5.4) forbids but XML Signature allows, so that the signature may be
 * good.
 */

const key = keyPair('idp');
const inclusive = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
const inclusive11 = 'http://www.w3.org/2006/12/xml-c14n11';
const xpath = 'http://www.w3.org/TR/1999/REC-xpath-19991116';

const usual = {
  uri: '#_response-1',
  signature: signatureUris['rsa-sha256'],
  digest: digestUris.sha256,
  canonicalization: exclusive,
  transforms: [enveloped, exclusive],
};

/** The Response with a Signature that xmlsec1 made from this changed template. */
const signed = (options: Partial<typeof usual> = {}, change = (template: string): string => template): string =>
  signWithXmlsec(
    responseXml().replace('<samlp:Status>', `${change(signatureTemplate({ ...usual, ...options }))}<samlp:Status>`),
    key,
  );

const kindsOf = (xml: string) =>
  verifyOnly(xml, key).then(({ profileViolations }) => profileViolations.map(({ kind }) => kind));

test("a signature by SAML's rules violates nothing", async () => {
  expect(await kindsOf(signed())).toEqual([]);
  expect(await kindsOf(sign(responseXml(), { key }))).toEqual([]);
  expect(await kindsOf(signed({ transforms: [enveloped, `${exclusive}WithComments`] }))).toEqual([]);
});

test.each<[what: string, xml: string, kinds: readonly ProfileViolationKind[]]>([
  ['the whole document', signed({ uri: '' }), ['reference-whole-document']],
  ['no URI', signed({ uri: '' }, (template) => template.replace(' URI=""', '')), ['reference-uri-missing']],
  [
    'an Object',
    signed({}, (template) => template.replace('</ds:Signature>', '<ds:Object/></ds:Signature>')),
    ['object'],
  ],
  ['two References', signed({}, withSecondReference), ['reference-count', 'object']],
  ['three transforms', signed({ transforms: [enveloped, exclusive, exclusive] }), ['transform-count']],
  ['inclusive C14N', signed({ transforms: [enveloped, inclusive] }), ['transform-inclusive']],
  ['C14N 1.1', signed({ transforms: [enveloped, inclusive11] }), ['transform-inclusive']],
  [
    'inclusive C14N before the exclusive form',
    signed({ transforms: [enveloped, inclusive, exclusive] }),
    ['transform-inclusive', 'transform-count'],
  ],
])('%s: named, and the signature is good, as xmlsec1 confirms', async (_, xml, kinds) => {
  expect(verifiesWithXmlsec(xml, key)).toBe(true);
  const { configured, profileViolations } = await verifyOnly(xml, key);
  expect(configured).toMatchObject({ kind: 'verifies' });
  expect(profileViolations.map(({ kind }) => kind).toSorted()).toEqual(kinds.toSorted());
});

test('a signature with an Object or a second Reference still covers the element that contains it, and is broken with either', async () => {
  const two = signed({}, withSecondReference);
  expect((await verifyOnly(two, key)).covers?.localName).toBe('Response');
  const changedObject = two.replace('>x</ds:Object>', '>y</ds:Object>');
  expect(changedObject).not.toBe(two);
  expect((await verifyOnly(changedObject, key)).configured).toMatchObject({ kind: 'broken', element: 'Object' });
});

test('XPath is named with its algorithm and not executed', async () => {
  const filter = `<ds:Transform Algorithm="${xpath}"><ds:XPath>true()</ds:XPath></ds:Transform>`;
  const xml = signed({}, (template) => template.replace('<ds:Transforms>', `$&${filter}`));
  const { configured, profileViolations, unusableAlgorithm } = await verifyOnly(xml, key);
  expect(configured).toEqual({ kind: 'unsupported', algorithm: xpath });
  expect(profileViolations).toContainEqual({ kind: 'transform-foreign', algorithm: xpath });
  expect(unusableAlgorithm).toBeNull();
});

test('a Reference to another element is named, with that element', async () => {
  const message = sign(responseXml(), { key });
  const attack = attacks['XSW5: a forged Assertion has the Signature, the signed one follows']?.apply(message) ?? '';
  const { configured, covers, refersTo, profileViolations } = await verifyOnly(attack, key);
  expect(configured).toMatchObject({ kind: 'verifies' });
  expect(covers).toBeNull();
  expect(refersTo.map(({ localName }) => localName)).toEqual(['Assertion']);
  expect(profileViolations.map(({ kind }) => kind)).toEqual(['reference-elsewhere']);
});

const withAlgorithm = (from: string, to: string): string => {
  const xml = sign(responseXml(), { key });
  if (!xml.includes(from)) throw new Error('not signed with it');
  return xml.replace(`Algorithm="${from}"`, `Algorithm="${to}"`);
};
const rsaSha256 = signatureUris['rsa-sha256'];

test.each([
  ['HMAC', rsaSha256, 'http://www.w3.org/2001/04/xmldsig-more#hmac-sha256'],
  ['HMAC with SHA-1', rsaSha256, 'http://www.w3.org/2000/09/xmldsig#hmac-sha1'],
  ['RSA with MD5', rsaSha256, 'http://www.w3.org/2001/04/xmldsig-more#rsa-md5'],
  ['DSA', rsaSha256, 'http://www.w3.org/2000/09/xmldsig#dsa-sha1'],
  ['DSA with SHA-256', rsaSha256, 'http://www.w3.org/2009/xmldsig11#dsa-sha256'],
  ['what nobody knows', rsaSha256, 'urn:example:nobody'],
  ['an MD5 digest', digestUris.sha256, 'http://www.w3.org/2001/04/xmldsig-more#md5'],
])('%s is an algorithm that nobody can verify with a certificate', async (_, from, to) => {
  const { configured, unusableAlgorithm } = await verifyOnly(withAlgorithm(from, to), key);
  expect(unusableAlgorithm).toBe(to);
  expect(configured).toEqual({ kind: 'unsupported', algorithm: to });
});

test.each([
  ['RSA with SHA-224', rsaSha256, 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha224'],
  ['Ed25519', rsaSha256, 'http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519'],
  ['SHA3-256', digestUris.sha256, 'http://www.w3.org/2007/05/xmldsig-more#sha3-256'],
])('%s can be verified by others, so it is only unknown', async (_, from, to) => {
  const { configured, unusableAlgorithm } = await verifyOnly(withAlgorithm(from, to), key);
  expect(unusableAlgorithm).toBeNull();
  expect(configured).toEqual({ kind: 'unsupported', algorithm: to });
});

test('every supported algorithm is usable', async () => {
  const { unusableAlgorithm } = await verifyOnly(sign(responseXml(), { key, signature: 'rsa-sha1' }), key);
  expect(unusableAlgorithm).toBeNull();
});
