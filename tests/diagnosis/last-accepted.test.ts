import { describe, expect, it } from 'vitest';
import { defaultFields, responseXml } from '../../fixtures/response.ts';
import { UNKNOWN_POST } from '../../fixtures/unknown-post.ts';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { SinceLastAccepted } from '../../src/diagnosis/last-accepted.ts';
import { NOTHING_OBSERVED } from '../../src/diagnosis/observed.ts';
import { type AcceptedSignIn, EMPTY_INSTANCE } from '../../src/identity-center/instance.ts';

const attributes = '<saml:Attribute Name="mail"><saml:AttributeValue>x</saml:AttributeValue></saml:Attribute>';

const same: AcceptedSignIn = {
  at: Date.UTC(2025, 10, 21),
  issuer: defaultFields.issuer,
  audience: defaultFields.audience,
  certificateSha256: null,
  nameIdFormat: defaultFields.nameIdFormat,
  attributeNames: ['mail'],
};

const since = async (
  lastAccepted: AcceptedSignIn | null,
  deviceTime: number | null = null,
): Promise<SinceLastAccepted | null> => {
  const post = { ...UNKNOWN_POST, url: defaultFields.acsUrl, message: responseXml({ attributes }), deviceTime };
  const named = { ...EMPTY_INSTANCE, lastAccepted };
  return (await diagnose({ ...NOTHING_OBSERVED, post }, { ...NOTHING_KNOWN, named })).lastAccepted;
};

const unchanged = { issuer: null, audience: null, certificate: null, nameIdFormat: null, attributes: null };

describe('what changed since the last accepted sign-in', () => {
  it('is nothing if everything is the same', async () => {
    expect(await since(same)).toEqual({ at: '2025-11-21T00:00:00.000Z', ...unchanged });
  });

  it('is null if none is known', async () => {
    expect(await since(null)).toBeNull();
  });

  it('is null for the accepted sign-in itself', async () => {
    expect(await since(same, same.at)).toBeNull();
    expect(await since(same, same.at + 1)).not.toBeNull();
  });

  it('names what differs, with both values', async () => {
    const other = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';
    const before = { ...same, nameIdFormat: other, issuer: 'https://before.example', attributeNames: ['mail', 'sn'] };
    expect(await since(before)).toEqual({
      at: '2025-11-21T00:00:00.000Z',
      ...unchanged,
      issuer: { before: 'https://before.example', now: defaultFields.issuer },
      nameIdFormat: { before: other, now: defaultFields.nameIdFormat },
      attributes: { missing: ['sn'], added: [] },
    });
  });

  it('reports a certificate that no longer signs', async () => {
    expect((await since({ ...same, certificateSha256: 'ab'.repeat(32) }))?.certificate).toEqual({
      before: 'ab'.repeat(32),
      now: null,
    });
  });
});
