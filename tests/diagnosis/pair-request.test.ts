import { describe, expect, it } from 'vitest';
import { responseXml } from '../../fixtures/response.ts';
import { type KnownRequest, pairRequest } from '../../src/diagnosis/pair-request.ts';
import type { AuthnRequest, SamlResponse } from '../../src/saml/messages.ts';
import { readSaml } from '../../src/saml/read.ts';

const read = async (xml: string): Promise<SamlResponse> => {
  const message = await readSaml(xml);
  if (!message.ok || message.value.kind !== 'Response') throw new Error('no Response');
  return message.value;
};

const requestOf = async (id: string): Promise<AuthnRequest> => {
  const message = await readSaml(
    `<p:AuthnRequest xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol" ID="${id}" Version="2.0"/>`,
  );
  if (!message.ok || message.value.kind !== 'AuthnRequest') throw new Error('no AuthnRequest');
  return message.value;
};

const seen = async (id: string, { sameTab = true, named = false } = {}): Promise<KnownRequest> => ({
  message: await requestOf(id),
  sameTab,
  named,
});

const answering = (id: string | null, confirmed = id): Promise<SamlResponse> =>
  read(
    responseXml({ inResponseTo: id ?? null }).replace(
      /(SubjectConfirmationData)( InResponseTo="[^"]*")?/,
      `$1${confirmed === null ? '' : ` InResponseTo="${confirmed}"`}`,
    ),
  );

const kindOf = async (response: SamlResponse | null, ...requests: readonly KnownRequest[]) => {
  const pairing = pairRequest(response, requests);
  return {
    kind: pairing.kind,
    request: 'request' in pairing ? (pairing.request?.id ?? null) : null,
    ...(pairing.kind === 'mismatch' ? { expected: pairing.expected, received: pairing.received } : {}),
  };
};

describe('which request a Response answers', () => {
  it('the one whose ID it names', async () => {
    expect(await kindOf(await answering('b'), await seen('b'))).toEqual({ kind: 'answered', request: 'b' });
  });

  it('that one from any tab, even if it is older than one of this tab', async () => {
    const requests = [await seen('a', { sameTab: false }), await seen('b')];
    expect(await kindOf(await answering('a'), ...requests)).toEqual({ kind: 'answered', request: 'a' });
  });

  it('none, if it names an older request of its tab', async () => {
    const requests = [await seen('a'), await seen('b')];
    expect(await kindOf(await answering('a'), ...requests)).toEqual({
      kind: 'mismatch',
      request: 'a',
      expected: 'b',
      received: 'a',
    });
  });

  it('the newest of its tab, even if another tab has a newer one', async () => {
    const requests = [await seen('a'), await seen('b', { sameTab: false })];
    expect(await kindOf(await answering('a'), ...requests)).toEqual({ kind: 'answered', request: 'a' });
  });

  it('unknown, if it names one that was not seen', async () => {
    expect(await kindOf(await answering('z'), await seen('a'))).toEqual({ kind: 'unseen', request: null });
  });

  it('unknown, if none was seen at all', async () => {
    expect(await kindOf(await answering('z'))).toEqual({ kind: 'unseen', request: null });
  });

  it('no request that was merely seen, if it names none', async () => {
    expect(await kindOf(await answering(null), await seen('a'))).toEqual({ kind: 'idp-initiated', request: null });
  });

  it('a request that somebody named is believed', async () => {
    const named = await seen('b', { named: true });
    expect(await kindOf(await answering('b'), named)).toEqual({ kind: 'answered', request: 'b' });
    expect(await kindOf(await answering('a'), await seen('a'), named)).toEqual({
      kind: 'mismatch',
      request: 'b',
      expected: 'b',
      received: 'a',
    });
  });

  it('the one that SubjectConfirmationData names, if the Response itself names none', async () => {
    expect(await kindOf(await answering(null, 'a'), await seen('a'))).toEqual({ kind: 'answered', request: 'a' });
  });

  it('none, if SubjectConfirmationData names another than the Response', async () => {
    expect(await kindOf(await answering('a', 'z'), await seen('a'))).toEqual({
      kind: 'mismatch',
      request: 'a',
      expected: 'a',
      received: 'z',
    });
    expect(await kindOf(await answering('y', 'z'))).toEqual({
      kind: 'mismatch',
      request: null,
      expected: 'y',
      received: 'z',
    });
  });

  it('the latest of its tab, while no Response was posted', async () => {
    const requests = [await seen('a'), await seen('b'), await seen('c', { sameTab: false })];
    expect(await kindOf(null, ...requests)).toEqual({ kind: 'no-response', request: 'b' });
  });
});
