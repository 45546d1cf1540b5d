import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keyPair } from '../../fixtures/keys.ts';
import { DAY, watchCertificates } from '../../src/diagnosis/certificate-watch.ts';
import { type AcceptedSignIn, EMPTY_INSTANCE, type Instance } from '../../src/identity-center/instance.ts';

const { certificateBase64: der } = keyPair('watched');
const read = new X509Certificate(Buffer.from(der, 'base64'));
const end = Date.parse(read.validTo);
const sha256 = read.fingerprint256.replaceAll(':', '').toLowerCase();

const withCertificate = (source: 'held' | 'metadata', over: Partial<Instance> = {}): Instance => ({
  ...EMPTY_INSTANCE,
  certificates: [{ der, source, encoding: 'pem', length: der.length }],
  ...over,
});

const acceptedWith = (certificate: Partial<AcceptedSignIn>): AcceptedSignIn => ({
  at: 0,
  issuer: null,
  audience: null,
  certificateSha256: null,
  nameIdFormat: null,
  attributeNames: [],
  ...certificate,
});

describe('the days until a certificate expires', () => {
  const daysLeft = async (instances: readonly Instance[], now: number): Promise<number | null> =>
    (await watchCertificates(instances, now)).daysLeft;

  it.each(['held', 'metadata'] as const)('are those of a certificate from %s', async (source) => {
    const instances = [EMPTY_INSTANCE, withCertificate(source)];
    expect(await daysLeft(instances, end - 30 * DAY)).toBe(30);
    expect(await daysLeft(instances, end - 7 * DAY)).toBe(7);
    expect(await daysLeft(instances, end - 7 * DAY + 1)).toBe(6);
  });

  it('are those of the certificate that signed the last accepted sign-in, if that expires first', async () => {
    const lastAccepted = acceptedWith({ certificateSha256: 'a5'.repeat(32), certificateEnds: end - 20 * DAY });
    expect(await daysLeft([withCertificate('held', { lastAccepted })], end - 27 * DAY)).toBe(7);
    expect(await daysLeft([{ ...EMPTY_INSTANCE, lastAccepted }], end - 27 * DAY)).toBe(7);
  });

  it('come with the fingerprint of the certificate that expires first', async () => {
    const endsFirst = async (instances: readonly Instance[]): Promise<string | null> =>
      (await watchCertificates(instances, end - 27 * DAY)).endsFirst;
    const lastAccepted = acceptedWith({ certificateSha256: 'a5'.repeat(32), certificateEnds: end - 20 * DAY });
    expect(await endsFirst([withCertificate('held')])).toBe(sha256);
    expect(await endsFirst([withCertificate('held', { lastAccepted })])).toBe('a5'.repeat(32));
    expect(await endsFirst([EMPTY_INSTANCE])).toBeNull();
  });

  it('are not known without a certificate, nor for one that has expired', async () => {
    expect(await daysLeft([EMPTY_INSTANCE], end)).toBeNull();
    expect(await daysLeft([withCertificate('held')], end + DAY)).toBeNull();
  });
});

describe('the end of every certificate', () => {
  const hasEnded = async (watched: readonly Instance[], now: number): Promise<boolean> =>
    (await watchCertificates(watched, now)).hasEnded;

  it('is reported for an instance beside others with good certificates', async () => {
    const lastAccepted = acceptedWith({ certificateSha256: 'a5'.repeat(32), certificateEnds: end - DAY });
    const seen: Instance = { ...EMPTY_INSTANCE, lastAccepted };
    expect(await hasEnded([withCertificate('held'), seen], end - DAY)).toBe(false);
    expect(await hasEnded([withCertificate('held'), seen], end - DAY + 1)).toBe(true);
    expect(await hasEnded([withCertificate('held')], end + 1)).toBe(true);
  });

  it('is not reported while one of them is good, or if none is known', async () => {
    const lastAccepted = acceptedWith({ certificateSha256: 'a5'.repeat(32), certificateEnds: end + 30 * DAY });
    expect(await hasEnded([withCertificate('held', { lastAccepted })], end + DAY)).toBe(false);
    expect(await hasEnded([EMPTY_INSTANCE], end)).toBe(false);
  });
});

describe('the certificate of the last accepted sign-in', () => {
  const unlisted = async (instance: Instance): Promise<string | null> =>
    (await watchCertificates([EMPTY_INSTANCE, instance], 0)).unlisted;
  const other = acceptedWith({ certificateSha256: 'a5'.repeat(32) });

  it('is unlisted if it is none of those that AWS is said to have', async () => {
    expect(await unlisted(withCertificate('held', { lastAccepted: other }))).toBe('a5'.repeat(32));
  });

  it('is not unlisted if it is one of them', async () => {
    const lastAccepted = acceptedWith({ certificateSha256: sha256 });
    expect(await unlisted(withCertificate('held', { lastAccepted }))).toBeNull();
  });

  it('is not unlisted if nobody says what AWS has, or if it is not known', async () => {
    expect(await unlisted(withCertificate('metadata', { lastAccepted: other }))).toBeNull();
    expect(await unlisted(withCertificate('held', { lastAccepted: acceptedWith({}) }))).toBeNull();
    expect(await unlisted(withCertificate('held'))).toBeNull();
  });
});
