import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keyPair } from '../../fixtures/keys.ts';
import { idpMetadataXml, spMetadataXml } from '../../fixtures/matrix/template.ts';
import { responseXml } from '../../fixtures/response.ts';
import { type ImportAs, importFile } from '../../src/identity-center/import.ts';
import { EMPTY_INSTANCE, type Instance } from '../../src/identity-center/instance.ts';

const ISSUER = 'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-99a1b2c3d4';
const ACS = 'https://eu-central-1.signin.aws/platform/saml/acs/2f1c7a90-6d3e-4b57-8a41-0c9d5e7f3b12';
const key = keyPair('idp');
const other = keyPair('other');

const spFile = spMetadataXml(ISSUER, [ACS, ACS]);
const idpFile = (certificates = [key]): string =>
  idpMetadataXml({
    entityId: 'https://idp.example/saml',
    certificates,
    singleSignOn: ['https://idp.example/sso'],
    nameIdFormats: ['urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress'],
    wantsSignedRequests: true,
    validUntil: '2030-01-01T00:00:00Z',
    padding: 0,
  });
const der = (): Uint8Array => execFileSync('openssl', ['x509', '-in', key.certificateFile, '-outform', 'DER']);

const bytes = (file: string | Uint8Array): Uint8Array =>
  typeof file === 'string' ? new TextEncoder().encode(file) : file;
const take = (file: string | Uint8Array, as: ImportAs = 'any', instance: Instance = EMPTY_INSTANCE) =>
  importFile(instance, bytes(file), as);
const taken = async (...args: Parameters<typeof take>): Promise<Instance> => {
  const result = await take(...args);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.instance;
};

describe('an imported file', () => {
  it.each(['any', 'sp-metadata'] as const)(
    "with AWS's metadata (imported as %s) gives the issuer and each ACS once",
    async (as) => {
      expect(await taken(spFile, as)).toEqual({ ...EMPTY_INSTANCE, issuerUrl: ISSUER, acsUrls: [ACS] });
    },
  );

  it.each(['any', 'idp-metadata'] as const)(
    "with the IdP's metadata (imported as %s) gives what the checks need",
    async (as) => {
      const instance = await taken(idpFile(), as);
      expect(instance).toMatchObject({
        idpEntityId: 'https://idp.example/saml',
        idpMetadata: {
          wantAuthnRequestsSigned: true,
          validUntil: '2030-01-01T00:00:00Z',
          certificateCount: 1,
          length: idpFile().length,
        },
        certificates: [{ der: key.certificateBase64, source: 'metadata' }],
        issuerUrl: null,
      });
    },
  );

  it('with a certificate gives one that AWS has, as PEM, DER and bare base64', async () => {
    const pem = readFileSync(key.certificateFile);
    for (const [file, encoding] of [
      [pem, 'pem'],
      [der(), 'der'],
      [key.certificateBase64, 'base64-without-header'],
    ] as const) {
      const [certificate, ...more] = (await taken(file)).certificates;
      expect(certificate).toEqual({ der: key.certificateBase64, source: 'held', encoding, length: file.length });
      expect(more).toEqual([]);
    }
  });

  it('is not added twice, and keeps what was there before', async () => {
    const once = await taken(key.certificate, 'certificate', await taken(spFile));
    const again = await taken(key.certificate, 'certificate', once);
    expect(again).toEqual(once);
    expect(again.issuerUrl).toBe(ISSUER);
    expect((await taken(other.certificate, 'certificate', again)).certificates).toHaveLength(2);
  });

  it('with newer IdP metadata replaces the certificates from the older one, but none that AWS has', async () => {
    const before = await taken(key.certificate, 'certificate', await taken(idpFile([key])));
    const after = await taken(idpFile([other]), 'idp-metadata', before);
    expect(after.certificates.map(({ der: each, source }) => [each, source])).toEqual([
      [key.certificateBase64, 'held'],
      [other.certificateBase64, 'metadata'],
    ]);
  });
});

describe('a wrong file', () => {
  it.each<[string, () => string | Uint8Array, ImportAs, object]>([
    [
      "AWS's metadata as the IdP's",
      () => spFile,
      'idp-metadata',
      { code: 'metadata-swapped', givenAs: 'idp', entityId: ISSUER },
    ],
    [
      "the IdP's metadata as AWS's",
      () => idpFile(),
      'sp-metadata',
      { code: 'metadata-swapped', givenAs: 'sp', entityId: 'https://idp.example/saml' },
    ],
    ['a Response', () => responseXml(), 'any', { code: 'not-metadata' }],
    ['another document', () => '<html></html>', 'any', { code: 'not-metadata' }],
    ['a torn file', () => spFile.slice(0, -20), 'any', { code: 'metadata-unreadable' }],
    [
      "another service provider's metadata",
      () => spMetadataXml('https://sp.example', ['https://sp.example/acs']),
      'any',
      { code: 'not-identity-center', entityId: 'https://sp.example' },
    ],
    ['a private key', () => key.privateKey, 'certificate', { code: 'certificate-unreadable', reason: 'private-key' }],
    ['a text', () => 'hello', 'any', { code: 'certificate-unreadable' }],
    ['metadata as a certificate', () => spFile, 'certificate', { code: 'certificate-unreadable' }],
  ])('%s is named as such', async (_, file, as, error) => {
    expect(await take(file(), as)).toMatchObject({ ok: false, error });
  });

  it("with a mistyped AWS issuer URL counts as AWS's, so that the checks report it", async () => {
    const mistyped = `${ISSUER}/`;
    expect((await taken(spMetadataXml(mistyped, [ACS]), 'sp-metadata')).issuerUrl).toBe(mistyped);
  });
});
