import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { keyPair } from '../../fixtures/keys.ts';
import {
  ACS_URL,
  authorizeUrl,
  ISSUER,
  identityProviderMetadata,
  logoutUrl,
  postedResponse,
  SP_ENTITY_ID,
  serviceProviderMetadata,
} from '../../fixtures/providers.ts';
import { assertionXml, responseXml } from '../../fixtures/response.ts';
import type { SamlMessage } from '../../src/saml/messages.ts';
import { readSaml } from '../../src/saml/read.ts';

const read = async (input: Uint8Array | string): Promise<SamlMessage> => {
  const message = await readSaml(input);
  if (!message.ok) throw new Error(JSON.stringify(message.error));
  return message.value;
};

const refusal = async (input: Uint8Array | string) => {
  const message = await readSaml(input);
  return message.ok ? null : message.error;
};

const sha256Of = (base64: string): Promise<string> =>
  crypto.subtle.digest('SHA-256', Buffer.from(base64, 'base64')).then((hash) => Buffer.from(hash).toString('hex'));

describe('readSaml reads what others write', () => {
  const key = keyPair('idp');

  it('a Response that samlp has a browser post', async () => {
    expect(await read(await postedResponse(key))).toMatchObject({
      kind: 'Response',
      version: '2.0',
      destination: ACS_URL,
      inResponseTo: '_request-1',
      issuer: { value: ISSUER },
      statusCodes: ['urn:oasis:names:tc:SAML:2.0:status:Success'],
      encryptedAssertions: 0,
      assertions: [
        {
          issuer: { value: ISSUER },
          nameId: {
            value: 'jane@example.com',
            format: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
            splitByComment: false,
          },
          otherIdentifier: null,
          subjectConfirmations: [
            { method: 'urn:oasis:names:tc:SAML:2.0:cm:bearer', hasData: true, recipient: ACS_URL },
          ],
          audienceRestrictions: [[SP_ENTITY_ID]],
          attributes: [
            {
              name: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/givenname',
              values: [{ text: 'Jane & John', structured: false }],
            },
          ],
        },
      ],
    });
  });

  it("an AuthnRequest in node-saml's redirect URL", async () => {
    expect(await read(await authorizeUrl(key))).toMatchObject({
      kind: 'AuthnRequest',
      id: expect.stringMatching(/^_/),
      version: '2.0',
      destination: 'https://idp.example/sso?tenant=1',
      acsUrl: ACS_URL,
      protocolBinding: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST',
      issuer: { value: SP_ENTITY_ID },
      nameIdFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
    });
  });

  it("a LogoutRequest in node-saml's redirect URL", async () => {
    expect(await read(await logoutUrl(key))).toMatchObject({ kind: 'LogoutRequest' });
  });

  it('a LogoutResponse, and an empty AuthnRequest', async () => {
    const root = (name: string) => `<p:${name} xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol"/>`;
    expect(await read(root('LogoutResponse'))).toMatchObject({ kind: 'LogoutResponse' });
    expect(await read(root('AuthnRequest'))).toMatchObject({
      kind: 'AuthnRequest',
      id: null,
      version: null,
      issueInstant: null,
      destination: null,
      acsUrl: null,
      protocolBinding: null,
      issuer: null,
      nameIdFormat: null,
    });
  });

  it('the metadata of samlp', async () => {
    const sha256 = await sha256Of(key.certificateBase64);
    expect(await read(await identityProviderMetadata(key))).toMatchObject({
      kind: 'EntityDescriptor',
      entities: [
        {
          entityId: ISSUER,
          roles: ['IDPSSODescriptor'],
          sp: null,
          idp: {
            keys: [{ use: 'signing', certificate: { sha256 } }],
            singleSignOn: [
              { binding: expect.stringMatching(/HTTP-Redirect$/), location: expect.stringMatching(/\/redirect$/) },
              { binding: expect.stringMatching(/HTTP-POST$/), location: expect.stringMatching(/\/post$/) },
            ],
          },
        },
      ],
    });
  });

  it('the metadata of node-saml', async () => {
    const sha256 = await sha256Of(key.certificateBase64);
    expect(await read(serviceProviderMetadata(key))).toMatchObject({
      kind: 'EntityDescriptor',
      entities: [
        {
          entityId: SP_ENTITY_ID,
          roles: ['SPSSODescriptor'],
          idp: null,
          sp: {
            keys: [
              { use: 'signing', certificate: { sha256 } },
              { use: 'encryption', certificate: { sha256 } },
            ],
            acs: [{ location: ACS_URL, index: '1', isDefault: true }],
            nameIdFormats: ['urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress'],
          },
        },
      ],
    });
  });
});

describe('readSaml says what it got instead of a message', () => {
  const soap = 'http://schemas.xmlsoap.org/soap/envelope/';
  const trust = 'http://docs.oasis-open.org/ws-sx/ws-trust/200512';

  it.each([
    ['a bare Assertion', assertionXml(), 'Assertion'],
    ['a SOAP envelope', `<s:Envelope xmlns:s="${soap}"><s:Body>${responseXml()}</s:Body></s:Envelope>`, 'Envelope'],
    [
      'a WS-Federation token',
      `<t:RequestSecurityTokenResponse xmlns:t="${trust}">${assertionXml()}</t:RequestSecurityTokenResponse>`,
      'RequestSecurityTokenResponse',
    ],
    ['a Response of SAML 1.1', '<p:Response xmlns:p="urn:oasis:names:tc:SAML:1.0:protocol"/>', 'Response'],
    ['an ArtifactResponse', responseXml().replaceAll('samlp:Response', 'samlp:ArtifactResponse'), 'ArtifactResponse'],
    ['a web page', '<html><body/></html>', 'html'],
    ['metadata with another name', '<Md xmlns="urn:oasis:names:tc:SAML:2.0:metadata"/>', null],
    ['anything else, whose name is not kept', '<jane.doe><secret/></jane.doe>', null],
  ])('%s', async (_, xml, root) => {
    expect(await refusal(responseXml())).toBeNull();
    expect(await refusal(xml)).toEqual({
      code: 'message-undecodable',
      layer: 'saml',
      reason: 'wrong-root',
      offset: null,
      line: null,
      column: null,
      encoding: null,
      root,
    });
  });
});

describe('readSaml reads other encodings than UTF-8', () => {
  const named = responseXml({ nameId: 'jürgen' });
  const declaring = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>${named}`;
  const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

  it.each([
    ['ISO-8859-1', Buffer.from(declaring('ISO-8859-1'), 'latin1')],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${named}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(declaring('UTF-16'), 'utf16le')],
    ['UTF-16, big-endian, with a mark', swapped(`\uFEFF${named}`)],
    ['UTF-16, big-endian, without one', swapped(declaring('UTF-16BE'))],
  ])('%s, in base64 and deflated as well', async (_, bytes) => {
    for (const input of [bytes, bytes.toString('base64'), deflateRawSync(bytes).toString('base64')]) {
      expect(await read(input)).toMatchObject({ kind: 'Response', assertions: [{ nameId: { value: 'jürgen' } }] });
    }
  });
});

describe('readSaml names the layer of an XML fault where a person would look for it', () => {
  const latin1 = Buffer.from(
    `<?xml version="1.0" encoding="ISO-8859-1"?>${responseXml({ nameId: 'jürgen' })}`,
    'latin1',
  );

  it.each([
    ['well-formedness', '<a>\n  <b></a>', { layer: 'xml', reason: 'not-well-formed', line: 2 }],
    ['a DOCTYPE', '<!DOCTYPE a><a/>', { layer: 'xml', reason: 'doctype', line: 1, column: 1 }],
    [
      'bytes that are no UTF-8',
      Buffer.from('<a>\xfc</a>', 'latin1'),
      { layer: 'utf-8', reason: 'not-utf-8', column: 4 },
    ],
    [
      'bytes that the declared encoding does not have',
      Buffer.from(latin1.toString('latin1').replace('ISO-8859-1', 'US-ASCII'), 'latin1'),
      { layer: 'utf-8', reason: 'not-in-encoding', encoding: 'windows-1252' },
    ],
    [
      'an unknown encoding',
      Buffer.from('<?xml version="1.0" encoding="UTF-7"?><a/>').toString('base64'),
      { layer: 'utf-8', reason: 'other-encoding' },
    ],
    ['size', `<a>${'x'.repeat(2 * 1024 * 1024)}</a>`, { layer: 'size', reason: 'too-large' }],
  ])('%s', async (_, input, expected) => {
    expect(await refusal(input)).toMatchObject({ code: 'message-undecodable', ...expected });
  });
});
