import { describe, expect, test } from 'vitest';
import { certify, keyPair } from '../../fixtures/keys.ts';
import { responseXml } from '../../fixtures/response.ts';
import { sign } from '../../fixtures/sign.ts';
import { isSplitByComment, textOf, type XmlElement } from '../../src/xml/tree.ts';
import { verifyOnly } from './verify.ts';

const key = keyPair('idp', { subject: '/CN=idp.example' });
const other = keyPair('other', { subject: '/CN=other.example' });
const sameSubject = keyPair('same-subject', { subject: '/CN=idp.example' });
const elliptic = keyPair('elliptic', { kind: 'ec:P-256' });

const message = responseXml();
const signed = sign(message, { key });
const withoutKeyInfo = sign(message, { key, keyInfo: '' }).replace('<ds:KeyInfo></ds:KeyInfo>', '');

const certificateInfo = (text: string): string =>
  `<ds:X509Data><ds:X509Certificate>${text}</ds:X509Certificate></ds:X509Data>`;

const flipFirst = (base64: string): string => (base64.startsWith('A') ? 'B' : 'A') + base64.slice(1);
const withSignatureValueChanged = (xml: string): string =>
  xml.replace(/(<ds:SignatureValue>)([^<]*)/, (_, tag: string, value: string) => tag + flipFirst(value));
const digestValueOf = (xml: string): string => /<ds:DigestValue>([^<]*)/.exec(xml)?.[1] ?? '';

const verifies = { kind: 'verifies' };
const keyMismatch = { kind: 'key-mismatch' };
const brokenValue = { kind: 'broken', step: 'signature-value' };

test('the untouched message verifies, with the certificate that did it', async () => {
  const { embedded, configured } = await verifyOnly(signed, other, key);
  expect(embedded).toMatchObject({ kind: 'verifies', with: { subject: 'CN=idp.example' } });
  expect(configured).toMatchObject({ kind: 'verifies', with: { subject: 'CN=idp.example' } });
});

test('without configured certificates only the embedded one is tried', async () => {
  const { embedded, configured, embeddedCertificates } = await verifyOnly(signed);
  expect(embedded).toMatchObject(verifies);
  expect(configured).toEqual({ kind: 'not-configured' });
  expect(embeddedCertificates.map(({ subject }) => subject)).toEqual(['CN=idp.example']);
});

test('a changed value breaks the digest, and both digests are reported', async () => {
  const alteredMessage = message.replace('jane.doe', 'john.doe');
  const altered = signed.replace('jane.doe', 'john.doe');
  const expected = {
    kind: 'broken',
    step: 'digest',
    element: 'Assertion',
    stated: digestValueOf(signed),
    computed: digestValueOf(sign(alteredMessage, { key })),
  };
  const { embedded, configured } = await verifyOnly(altered, key);
  expect(embedded).toEqual(expected);
  expect(configured).toEqual(expected);
});

test('a broken digest is reported even without a certificate', async () => {
  const { embedded } = await verifyOnly(withoutKeyInfo.replace('jane.doe', 'john.doe'));
  expect(embedded).toMatchObject({ kind: 'broken', step: 'digest' });
});

test('a changed signature value is broken for both', async () => {
  const { embedded, configured } = await verifyOnly(withSignatureValueChanged(signed), key, other);
  expect(embedded).toEqual(brokenValue);
  expect(configured).toEqual(brokenValue);
});

test('a SignedInfo that was changed after signing breaks the signature value', async () => {
  const altered = signed.replace('<ds:SignedInfo>', '<ds:SignedInfo>\n');
  expect((await verifyOnly(altered, key)).embedded).toEqual(brokenValue);
});

describe('a mismatch of keys', () => {
  test('good with the embedded certificate, but AWS has another', async () => {
    const { embedded, configured } = await verifyOnly(signed, other);
    expect(embedded).toMatchObject(verifies);
    expect(configured).toEqual(keyMismatch);
  });

  test('AWS has one with the same subject and another key', async () => {
    expect((await verifyOnly(signed, sameSubject)).configured).toEqual(keyMismatch);
  });

  test('AWS has one for a key of another kind', async () => {
    expect((await verifyOnly(signed, elliptic)).configured).toEqual(keyMismatch);
  });

  test("none is embedded, and none of AWS's matches", async () => {
    expect((await verifyOnly(withoutKeyInfo, key)).configured).toMatchObject(verifies);
    expect((await verifyOnly(withoutKeyInfo, other)).configured).toEqual(keyMismatch);
  });

  test('an attacker signs with another key and embeds its certificate', async () => {
    const { embedded, configured } = await verifyOnly(sign(message, { key: other }), key);
    expect(embedded).toMatchObject({ kind: 'verifies', with: { subject: 'CN=other.example' } });
    expect(configured).toEqual(keyMismatch);
  });

  test('is not caused by a renewed certificate for the same key', async () => {
    const renewed = certify('renewed', key.privateKeyFile, { subject: '/CN=renewed.example' });
    expect((await verifyOnly(signed, renewed)).configured).toMatchObject({ with: { subject: 'CN=renewed.example' } });
  });
});

describe('KeyInfo', () => {
  test('absent: no certificate', async () => {
    const { embedded, configured } = await verifyOnly(withoutKeyInfo, key);
    expect(embedded).toEqual({ kind: 'no-certificate' });
    expect(configured).toMatchObject(verifies);
  });

  test('a bare key is not a certificate', async () => {
    const keyInfo =
      '<ds:KeyValue><ds:RSAKeyValue><ds:Modulus>AQAB</ds:Modulus><ds:Exponent>AQAB</ds:Exponent></ds:RSAKeyValue></ds:KeyValue>';
    expect((await verifyOnly(sign(message, { key, keyInfo }))).embedded).toEqual({ kind: 'no-certificate' });
  });

  test('with an unreadable certificate is malformed, even if AWS has a good one', async () => {
    const { embedded, configured } = await verifyOnly(sign(message, { key, keyInfo: certificateInfo('QUJD') }), key);
    expect(embedded).toEqual({ kind: 'malformed', detail: 'key-info' });
    expect(configured).toMatchObject(verifies);
  });

  test('with the certificate of another key than the one that signed', async () => {
    const keyInfo = certificateInfo(other.certificateBase64);
    const { embedded, configured } = await verifyOnly(sign(message, { key, keyInfo }), key);
    expect(embedded).toEqual(brokenValue);
    expect(configured).toMatchObject(verifies);
  });

  test('with a certificate for another kind of key than the algorithm needs', async () => {
    const keyInfo = certificateInfo(elliptic.certificateBase64);
    expect((await verifyOnly(sign(message, { key, keyInfo }))).embedded).toEqual(keyMismatch);
  });

  test('with a chain, of which one matches', async () => {
    const keyInfo = certificateInfo(other.certificateBase64) + certificateInfo(key.certificateBase64);
    const { embedded } = await verifyOnly(sign(message, { key, keyInfo }));
    expect(embedded).toMatchObject({ kind: 'verifies', with: { subject: 'CN=idp.example' } });
  });

  test('with base64 in lines', async () => {
    const lines = key.certificateBase64.replaceAll(/.{64}/g, '$&\n');
    expect((await verifyOnly(sign(message, { key, keyInfo: certificateInfo(lines) }))).embedded).toMatchObject(
      verifies,
    );
  });
});

test('a certificate whose key is for RSASSA-PSS only', async () => {
  const restricted = keyPair('rsa-pss-only', { kind: 'rsa-pss:2048' });
  const { configured } = await verifyOnly(sign(message, { key: restricted, signature: 'rsa-pss-sha256' }), restricted);
  expect(configured).toMatchObject(verifies);
});

describe('a signature that is not verified is unsupported, never broken', () => {
  const hmac = 'http://www.w3.org/2001/04/xmldsig-more#hmac-sha256';
  const xpath = 'http://www.w3.org/TR/1999/REC-xpath-19991116';
  const xslt = 'http://www.w3.org/TR/1999/REC-xslt-19991116';
  test.each([
    [
      'HMAC, with which the public certificate would be the secret',
      'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
      hmac,
    ],
    ['an XPath transform', 'http://www.w3.org/2000/09/xmldsig#enveloped-signature', xpath],
    ['an XSLT transform', 'http://www.w3.org/2000/09/xmldsig#enveloped-signature', xslt],
    ['an unknown digest', 'http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2001/04/xmldsig-more#md5'],
    ['an unknown canonicalisation', 'http://www.w3.org/2001/10/xml-exc-c14n#', 'urn:example:c14n'],
  ])('%s', async (_, from, to) => {
    expect((await verifyOnly(signed, key)).configured).toMatchObject(verifies);
    const { embedded, configured } = await verifyOnly(signed.replace(from, to), key);
    expect(embedded).toEqual({ kind: 'unsupported', algorithm: to });
    expect(configured).toEqual(embedded);
  });

  test('a key on a curve that WebCrypto does not know', async () => {
    const unknownCurve = keyPair('secp256k1', { kind: 'ec:secp256k1' });
    const { embedded, configured } = await verifyOnly(
      sign(message, { key: unknownCurve, signature: 'ecdsa-sha256' }),
      elliptic,
    );
    expect(embedded).toEqual({ kind: 'unsupported', algorithm: 'EC-256' });
    expect(configured).toEqual(embedded);
  });
});

const find = (element: XmlElement | null, localName: string): XmlElement | null => {
  if (element === null || element.localName === localName) {
    return element;
  }
  const found = element.children.map((child) => (child.kind === 'element' ? find(child, localName) : null));
  return found.find((each) => each !== null) ?? null;
};

test('a comment inserted into NameID after signing does not shorten the value that is read', async () => {
  const full = sign(responseXml({ nameId: 'jane.doe@example.com.attacker.example' }), { key });
  const split = full.replace('example.com.attacker', 'example.com<!-- -->.attacker');
  for (const [xml, isSplit] of [
    [full, false],
    [split, true],
  ] as const) {
    const { configured, covers } = await verifyOnly(xml, key);
    const nameId = find(covers, 'NameID');
    expect(configured).toMatchObject(verifies);
    expect(nameId && textOf(nameId)).toBe('jane.doe@example.com.attacker.example');
    expect(nameId && isSplitByComment(nameId)).toBe(isSplit);
  }
});

test('a message without a signature gives no verdict', async () => {
  await expect(verifyOnly(message, key)).rejects.toThrow('exactly one');
});
