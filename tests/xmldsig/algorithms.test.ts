import { promisify } from 'node:util';
import { getSamlResponse } from 'samlp/lib/samlp.js';
import { describe, expect, test } from 'vitest';
import { type KeyPair, keyPair } from '../../fixtures/keys.ts';
import { responseXml } from '../../fixtures/response.ts';
import {
  type DigestName,
  digestUris,
  enveloped,
  exclusive,
  type SignatureName,
  sign,
  signatureUris,
} from '../../fixtures/sign.ts';
import { signatureTemplate, signWithXmlsec, verifiesWithXmlsec } from '../../fixtures/xmlsec.ts';
import { verifyAll, verifyOnly } from './verify.ts';

const rsa = keyPair('rsa', { kind: 'rsa:2048' });
const other = keyPair('other-rsa', { kind: 'rsa:2048' });
const curves = {
  'P-256': keyPair('p256', { kind: 'ec:P-256' }),
  'P-384': keyPair('p384', { kind: 'ec:P-384' }),
  'P-521': keyPair('p521', { kind: 'ec:P-521' }),
};
const keyFor = (signature: string): KeyPair => (signature.startsWith('ecdsa') ? curves['P-256'] : rsa);

const inclusive = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
const inclusive11 = 'http://www.w3.org/2006/12/xml-c14n11';
const withComments = (form: string): string => (form === exclusive ? `${form}WithComments` : `${form}#WithComments`);
const canonicalForms = [exclusive, inclusive, inclusive11].flatMap((form) => [form, withComments(form)]);

/** Content for canonicalisation to change: namespaces, order of attributes, references, CDATA, a comment. */
const attributes =
  '<saml:Attribute xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:basic" Name="city">' +
  '<saml:AttributeValue xsi:type="xs:string">Zürich &amp; &lt;Gen&#232;ve&gt; 🔑\u0085\u2028&#13;</saml:AttributeValue>' +
  '<saml:AttributeValue xml:lang="de" xmlns=""><![CDATA[a<b]]><!-- no --></saml:AttributeValue></saml:Attribute>';

const message = responseXml({ attributes });

/** Good with the right key, but not with another one, and not if a value is changed, both for us and for the judge. */
const expectSound = async (signed: string, key: KeyPair, on: string, judged: boolean): Promise<void> => {
  const signature = await verifyOnly(signed, key);
  expect(signature.embedded).toMatchObject({ kind: 'verifies' });
  expect(signature.configured).toMatchObject({ kind: 'verifies' });
  expect(signature.covers?.localName).toBe(on);
  const wrongKey = await verifyOnly(signed, key === other ? rsa : other);
  expect(wrongKey.configured).toEqual({ kind: 'key-mismatch' });
  const altered = signed.replace('jane.doe', 'john.doe');
  expect((await verifyOnly(altered, key)).embedded).toMatchObject({ kind: 'broken', step: 'digest', element: on });
  if (judged) {
    expect(verifiesWithXmlsec(signed, key)).toBe(true);
    expect(verifiesWithXmlsec(altered, key)).toBe(false);
  }
};

/** xmlsec1 1.2 does not know RSASSA-PSS. */
const isJudged = (signature: string): boolean => !signature.startsWith('rsa-pss');

describe('signed by xml-crypto', () => {
  test.each(Object.keys(signatureUris).filter((name): name is SignatureName => name in signatureUris))(
    '%s',
    async (signature) => {
      const key = keyFor(signature);
      await expectSound(sign(message, { key, signature }), key, 'Assertion', isJudged(signature));
    },
  );

  test.each(Object.keys(digestUris).filter((name): name is DigestName => name in digestUris))(
    'digest %s',
    async (digest) => {
      await expectSound(sign(message, { key: rsa, digest, element: 'Response' }), rsa, 'Response', true);
    },
  );

  test.each(Object.entries(curves))('ECDSA with %s', async (_, key) => {
    await expectSound(sign(message, { key, signature: 'ecdsa-sha512' }), key, 'Assertion', true);
  });

  test('inclusive namespaces of Exclusive C14N', async () => {
    const signed = sign(message, { key: rsa, inclusivePrefixes: ['xs', 'samlp', '#default'] });
    expect(signed).toContain('PrefixList="xs samlp #default"');
    await expectSound(signed, rsa, 'Assertion', true);
  });

  test('a signed Response around a signed Assertion: both are good, and each covers its own element', async () => {
    const signed = sign(sign(message, { key: rsa }), {
      key: curves['P-384'],
      element: 'Response',
      signature: 'ecdsa-sha384',
    });
    const [outer, inner] = await verifyAll(signed, rsa, curves['P-384']);
    expect(outer?.configured).toMatchObject({ kind: 'verifies' });
    expect(inner?.configured).toMatchObject({ kind: 'verifies' });
    expect([outer?.covers?.localName, inner?.covers?.localName]).toEqual(['Response', 'Assertion']);
    expect([outer?.signatureAlgorithm, inner?.signatureAlgorithm]).toEqual([
      signatureUris['ecdsa-sha384'],
      signatureUris['rsa-sha256'],
    ]);
  });

  test('an RSA key of 1024 bits: weak, but verified nevertheless', async () => {
    const weak = keyPair('rsa-1024', { kind: 'rsa:1024' });
    const { embedded } = await verifyOnly(sign(message, { key: weak }));
    expect(embedded).toMatchObject({ kind: 'verifies', with: { publicKey: { kind: 'RSA', bits: 1024 } } });
  });
});

describe('signed by xmlsec1', () => {
  const place = (element: 'Response' | 'Assertion', template: string): string =>
    element === 'Response'
      ? message.replace('</saml:Issuer><samlp:Status>', `</saml:Issuer>${template}<samlp:Status>`)
      : message.replace('</saml:Issuer><saml:Subject>', `</saml:Issuer>${template}<saml:Subject>`);

  const placed = [
    ['Response', '#_response-1'],
    ['Response', ''],
    ['Assertion', '#_assertion-1'],
  ] as const;

  const cases = canonicalForms.flatMap((form) => placed.map(([element, uri]) => [form, element, uri] as const));
  test.each(cases)('%s on %s with URI "%s"', async (canonicalization, element, uri) => {
    const options = { signature: signatureUris['rsa-sha256'], digest: digestUris.sha256, canonicalization };
    const template = signatureTemplate({ ...options, uri, transforms: [enveloped, canonicalization] });
    await expectSound(signWithXmlsec(place(element, template), rsa), rsa, element, true);
  });

  test('no canonicalisation named: Canonical XML 1.0', async () => {
    const options = {
      signature: signatureUris['ecdsa-sha256'],
      digest: digestUris.sha512,
      canonicalization: exclusive,
    };
    const template = signatureTemplate({ ...options, uri: '#_assertion-1', transforms: [enveloped] });
    const signed = signWithXmlsec(place('Assertion', template), curves['P-256']);
    await expectSound(signed, curves['P-256'], 'Assertion', true);
  });

  test('a PrefixList on SignedInfo and on the transform', async () => {
    const options = { signature: signatureUris['rsa-sha512'], digest: digestUris.sha384, canonicalization: exclusive };
    const transforms = [enveloped, exclusive];
    const inclusivePrefixes = 'samlp\n saml xs';
    const template = signatureTemplate({ ...options, uri: '#_assertion-1', transforms, inclusivePrefixes });
    await expectSound(signWithXmlsec(place('Assertion', template), rsa), rsa, 'Assertion', true);
  });
});

describe('signed by samlp', () => {
  const user = {
    id: 'jane.doe@example.com',
    emails: [{ value: 'jane.doe@example.com' }],
    displayName: 'Jane',
    name: {},
  };
  const respond = promisify(getSamlResponse);
  const options = {
    issuer: 'urn:idp',
    audience: 'urn:sp',
    recipient: 'https://sp.example/acs',
    key: rsa.privateKey,
    cert: rsa.certificate,
  };

  test.each([
    ['rsa-sha1', 'sha1', true, false],
    ['rsa-sha256', 'sha256', true, false],
    ['rsa-sha256', 'sha256', false, true],
    ['rsa-sha256', 'sha256', true, true],
  ])(
    '%s with digest %s, Assertion %s, Response %s',
    async (signatureAlgorithm, digestAlgorithm, signAssertion, signResponse) => {
      const signed = await respond(
        { ...options, signatureAlgorithm, digestAlgorithm, signAssertion, signResponse },
        user,
      );
      const signatures = await verifyAll(signed, rsa);
      const expected = [...(signResponse ? ['Response'] : []), ...(signAssertion ? ['Assertion'] : [])];
      expect(signatures.map(({ configured }) => configured.kind)).toEqual(expected.map(() => 'verifies'));
      expect(signatures.map(({ covers }) => covers?.localName)).toEqual(expected);
      expect(verifiesWithXmlsec(signed, rsa)).toBe(true);
      const altered = signed.replaceAll('jane.doe', 'john.doe');
      expect((await verifyAll(altered, rsa)).map(({ configured }) => configured.kind)).toEqual(
        expected.map(() => 'broken'),
      );
    },
  );
});
