import { describe, expect, it } from 'vitest';
import { keyPair } from '../../fixtures/keys.ts';
import { defaultFields, responseXml } from '../../fixtures/response.ts';
import { digestUris, exclusive, sign, signatureUris } from '../../fixtures/sign.ts';
import { factsOf } from '../../src/diagnosis/facts.ts';
import { readSaml } from '../../src/saml/read.ts';
import { readCertificateFile } from '../../src/x509/certificate-file.ts';
import { verifySignatures } from '../../src/xmldsig/verify.ts';

const factsFrom = async (xml: string, configured: string | null = null) => {
  const message = await readSaml(xml);
  if (!message.ok || message.value.kind !== 'Response') throw new Error('no Response');
  const file = configured === null ? null : await readCertificateFile(configured);
  return factsOf(
    message.value,
    await verifySignatures(message.value.document, file?.ok ? file.value.certificates : []),
  );
};

describe('the facts of a Response', () => {
  const key = keyPair('idp');
  const other = keyPair('other');

  it('have exactly the members of the report format, with unchanged values', async () => {
    const attributes =
      '<saml:Attribute Name="groups"><saml:AttributeValue> a</saml:AttributeValue><saml:AttributeValue>b<!-- -->c</saml:AttributeValue></saml:Attribute>';
    const { acsUrl, audience, issuer, issueInstant, notBefore, notOnOrAfter, sessionNotOnOrAfter } = defaultFields;
    expect(await factsFrom(sign(responseXml({ nameId: ' jane ', attributes }), { key }), key.certificate)).toEqual({
      response: {
        id: '_response-1',
        issuer,
        destination: acsUrl,
        inResponseTo: '_request-1',
        issueInstant,
        status: ['urn:oasis:names:tc:SAML:2.0:status:Success'],
        statusMessage: null,
      },
      assertions: [
        {
          id: '_assertion-1',
          issuer,
          issueInstant,
          nameId: { value: ' jane ', format: defaultFields.nameIdFormat },
          audienceRestrictions: [[audience]],
          notBefore,
          notOnOrAfter,
          subjectConfirmations: [
            {
              method: 'urn:oasis:names:tc:SAML:2.0:cm:bearer',
              recipient: acsUrl,
              notBefore: null,
              notOnOrAfter,
              inResponseTo: '_request-1',
            },
          ],
          authnStatements: [
            {
              authnInstant: issueInstant,
              sessionNotOnOrAfter,
              sessionIndex: '_assertion-1',
              classRef: 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport',
            },
          ],
          attributes: [{ name: 'groups', nameFormat: null, values: [' a', 'bc'] }],
        },
      ],
      encryptedAssertions: 0,
      signatures: [
        {
          on: 'Assertion',
          signatureAlgorithm: signatureUris['rsa-sha256'],
          digestAlgorithms: [digestUris.sha256],
          canonicalization: exclusive,
          embedded: 'verifies',
          configured: 'verifies',
          coversAssertion: true,
          detail: null,
        },
      ],
    });
  });

  it('have null for a missing NameID and Issuer', async () => {
    const xml = responseXml()
      .replace(/<saml:NameID.*<\/saml:NameID>/, '')
      .replace(/<saml:Issuer.*?<\/saml:Issuer>/, '');
    const facts = await factsFrom(xml);
    expect(facts.response.issuer).toBeNull();
    expect(facts.assertions[0]?.nameId).toBeNull();
    expect(facts.signatures).toEqual([]);
  });

  it('say for each signature what it covers and which step failed', async () => {
    const signed = sign(responseXml(), { key, element: 'Response' });
    const signatureOf = async (xml: string, configured: string | null = key.certificate) =>
      (await factsFrom(xml, configured)).signatures[0];

    expect(await signatureOf(signed)).toMatchObject({ on: 'Response', embedded: 'verifies', coversAssertion: true });
    expect(await signatureOf(signed, null)).toMatchObject({ embedded: 'verifies', configured: 'not-configured' });
    expect(await signatureOf(signed, other.certificate)).toMatchObject({
      embedded: 'verifies',
      configured: 'key-mismatch',
      detail: null,
    });
    expect(await signatureOf(signed.replace('jane.doe', 'john.doe'))).toMatchObject({
      embedded: 'broken',
      configured: 'broken',
      detail: 'digest',
    });
    expect(await signatureOf(signed.replace('rsa-sha256', 'rsa-md5'))).toMatchObject({
      embedded: 'unsupported',
      detail: 'http://www.w3.org/2001/04/xmldsig-more#rsa-md5',
    });
    expect(await signatureOf(signed.replace('URI="#_response-1"', 'URI="#_assertion-1"'))).toMatchObject({
      on: 'Response',
      coversAssertion: false,
    });
  });

  it('do not treat a signature on an Assertion elsewhere as covering the Assertion that is read', async () => {
    const signed = sign(responseXml(), { key });
    const assertion = /<saml:Assertion.*<\/saml:Assertion>/s.exec(signed)?.[0] ?? '';
    const evil = assertion.replace(/<ds:Signature.*<\/ds:Signature>/s, '').replace('_assertion-1', '_evil');
    const wrapped = signed.replace(assertion, `<samlp:Extensions>${assertion}</samlp:Extensions>${evil}`);
    expect((await factsFrom(signed)).signatures).toMatchObject([{ embedded: 'verifies', coversAssertion: true }]);
    const facts = await factsFrom(wrapped);
    expect(facts.assertions.map(({ id }) => id)).toEqual(['_evil']);
    expect(facts.signatures).toMatchObject([{ embedded: 'verifies', coversAssertion: false }]);
  });
});
