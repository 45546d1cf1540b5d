import { constants, createSign } from 'node:crypto';
import { expect, test } from 'vitest';
import { SignedXml } from 'xml-crypto';
import { keyPair } from '../../fixtures/keys.ts';
import { responseXml } from '../../fixtures/response.ts';
import { digestUris, enveloped, exclusive } from '../../fixtures/sign.ts';
import { verifyOnly } from './verify.ts';

const key = keyPair('rsa');
const pss = 'http://www.w3.org/2007/05/xmldsig-more#';
const algorithm = `${pss}rsa-pss`;

/** A message that xml-crypto signs with node's RSASSA-PSS, with these parameters in its SignatureMethod. */
const signWith = (hash: string, saltLength: number, parameters: string): string => {
  const withParameters = (signedInfo: string): string =>
    signedInfo.replace(
      `<ds:SignatureMethod Algorithm="${algorithm}"></ds:SignatureMethod>`,
      `<ds:SignatureMethod Algorithm="${algorithm}">${parameters}</ds:SignatureMethod>`,
    );
  const signer = new SignedXml({
    privateKey: key.privateKey,
    signatureAlgorithm: algorithm,
    canonicalizationAlgorithm: exclusive,
    getKeyInfoContent: () =>
      `<ds:X509Data><ds:X509Certificate>${key.certificateBase64}</ds:X509Certificate></ds:X509Data>`,
  });
  signer.SignatureAlgorithms[algorithm] = class {
    getAlgorithmName = () => algorithm;
    getSignature = (signedInfo: string): string =>
      createSign(hash)
        .update(withParameters(signedInfo))
        .sign({ key: key.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }, 'base64');
    verifySignature = (): boolean => false;
  };
  signer.addReference({
    xpath: "//*[local-name(.)='Assertion']",
    transforms: [enveloped, exclusive],
    digestAlgorithm: digestUris.sha256,
  });
  signer.computeSignature(responseXml(), { prefix: 'ds' });
  return signer
    .getSignedXml()
    .replace(`<ds:SignatureMethod Algorithm="${algorithm}"/>`, (element) =>
      withParameters(element.replace('/>', '></ds:SignatureMethod>')),
    );
};

const digest = (name: keyof typeof digestUris): string =>
  `<ds:DigestMethod Algorithm="${digestUris[name]}"></ds:DigestMethod>`;
const parameters = (content: string): string => `<pss:RSAPSSParams xmlns:pss="${pss}">${content}</pss:RSAPSSParams>`;
const mask = (name: keyof typeof digestUris): string =>
  `<pss:MaskGenerationFunction Algorithm="${pss}MGF1">${digest(name)}</pss:MaskGenerationFunction>`;
const salt = (length: number): string => `<pss:SaltLength>${length}</pss:SaltLength>`;
const trailer = (field: number): string => `<pss:TrailerField>${field}</pss:TrailerField>`;

test.each<[string, string, number, string]>([
  ['no parameters', 'SHA256', 32, ''],
  ['empty parameters', 'SHA256', 32, parameters('')],
  ['all parameters', 'SHA512', 20, parameters(digest('sha512') + mask('sha512') + salt(20) + trailer(1))],
  ['a digest alone', 'SHA384', 48, parameters(digest('sha384'))],
])('%s', async (_, hash, saltLength, xml) => {
  const signed = signWith(hash, saltLength, xml);
  expect((await verifyOnly(signed, key)).configured).toMatchObject({ kind: 'verifies' });
  const otherSalt = signWith(hash, saltLength - 1, xml);
  expect((await verifyOnly(otherSalt, key)).configured).toEqual({ kind: 'broken', step: 'signature-value' });
});

test.each<[string, string]>([
  ['another hash in the mask', parameters(digest('sha256') + mask('sha1'))],
  ['another mask', parameters(`<pss:MaskGenerationFunction Algorithm="urn:example:mask"/>`)],
  ['another trailer', parameters(trailer(2))],
  ['an unknown digest', parameters('<ds:DigestMethod Algorithm="urn:example:digest"></ds:DigestMethod>')],
  ['a salt length that is no number', parameters('<pss:SaltLength>long</pss:SaltLength>')],
])('%s is unsupported', async (_, xml) => {
  expect((await verifyOnly(signWith('SHA256', 32, xml), key)).configured).toEqual({ kind: 'unsupported', algorithm });
});
