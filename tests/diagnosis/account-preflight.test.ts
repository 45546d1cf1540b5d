import { describe, expect, it } from 'vitest';
import { keyPair } from '../../fixtures/keys.ts';
import { IDP_STYLES } from '../../fixtures/matrix/idp-styles.ts';
import { ACCOUNT, AWS, cleanIdpMetadata, DAY, type IdpMetadata } from '../../fixtures/matrix/sign-in.ts';
import { idpMetadataXml, spMetadataXml } from '../../fixtures/matrix/template.ts';
import { preflightOfAccount } from '../../src/diagnosis/preflight.ts';
import { EMPTY_ACCOUNT, type FederationAccount } from '../../src/iam-federation/account.ts';
import { importProviderMetadata } from '../../src/iam-federation/import.ts';

/** Tomorrow, because the certificates are made today. */
const NOW = Math.floor(Date.now() / 1000) * 1000 + DAY;
const IDP_STYLE = IDP_STYLES.okta;

const METADATA: IdpMetadata = { ...cleanIdpMetadata(IDP_STYLE), nameIdFormats: [], wantsSignedRequests: false };

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const accountWith = async (change: Partial<IdpMetadata> = {}): Promise<FederationAccount> => {
  const imported = await importProviderMetadata(
    { ...EMPTY_ACCOUNT, providerArn: ACCOUNT.provider },
    bytes(idpMetadataXml({ ...METADATA, ...change })),
  );
  if (!imported.ok) throw new Error(imported.error.code);
  return imported.value;
};

const look = async (account: FederationAccount, now: number | null = NOW) => {
  const { cause, findings, unknown } = await preflightOfAccount(account, [], now);
  return {
    cause: cause?.code ?? null,
    findings: findings.map(({ code, weight }) => [code, weight]),
    unknown: unknown.map(({ code }) => code),
  };
};

const GOOD = { cause: null, findings: [], unknown: [] };

describe("the preflight of an account's settings", () => {
  it('finds nothing in good ones, and names the door by which people sign in', async () => {
    expect(await look(await accountWith())).toEqual(GOOD);
    const { signIn, account, metadata, instance } = await preflightOfAccount(await accountWith(), [], NOW);
    expect(signIn.door).toBe('iam-federation');
    expect(account?.providerArn).toBe(ACCOUNT.provider);
    expect(metadata.map(({ of, entityId }) => [of, entityId])).toEqual([['idp', IDP_STYLE.issuer]]);
    expect(instance).toBeNull();
  });

  it("runs none of Identity Center's own checks", async () => {
    const account = await accountWith({
      padding: 75_000,
      wantsSignedRequests: true,
      nameIdFormats: ['urn:oasis:names:tc:SAML:2.0:nameid-format:transient'],
      singleSignOn: [],
    });
    expect(await look(account)).toEqual(GOOD);
  });

  it.each([
    ['has no certificate', { certificates: [] }, 'idp-metadata-incomplete', 'decisive'],
    ['was valid until today', { validUntil: new Date(NOW).toISOString() }, 'idp-metadata-expired', 'likely'],
    ['begins with a byte order mark', { hasByteOrderMark: true as const }, 'iam-metadata-unusable', 'likely'],
  ])('finds metadata that %s', async (_, change, code, weight) => {
    expect(await look(await accountWith(change))).toMatchObject({ cause: code, findings: [[code, weight]] });
  });

  it('finds an RSA key that is shorter than IAM accepts', async () => {
    const short = keyPair('account-preflight-short', { kind: 'rsa:1016' });
    expect(await look(await accountWith({ certificates: [short] }))).toMatchObject({
      findings: [['iam-metadata-unusable', 'likely']],
    });
  });

  it.each([
    ['a role', ACCOUNT.role],
    ['a name', 'Acme-IdP'],
    ['an account of eleven digits', ACCOUNT.provider.replace('111122223333', '11112222333')],
    ['a name with a space', `${ACCOUNT.provider} 2`],
    ['another letter case', ACCOUNT.provider.replace('saml-provider', 'SAML-Provider')],
  ])("finds %s in place of the provider's ARN", async (_, providerArn) => {
    expect(await look({ ...(await accountWith()), providerArn })).toMatchObject({
      cause: 'iam-provider-arn-malformed',
      findings: [['iam-provider-arn-malformed', 'decisive']],
    });
  });

  it.each(['aws-cn', 'aws-us-gov', 'aws-eusc'])(
    'accepts the ARN of a provider in the partition %s',
    async (partition) => {
      const providerArn = ACCOUNT.provider.replace('arn:aws:', `arn:${partition}:`);
      expect(await look({ ...(await accountWith()), providerArn })).toEqual(GOOD);
    },
  );

  it("gives at most a notice about a certificate's dates, which IAM does not check", async () => {
    const account = await accountWith();
    expect(await look(account, NOW + 50 * 365 * DAY)).toMatchObject({
      cause: null,
      findings: [['certificate-expired', 'notice']],
    });
  });
});

describe('the import of what was uploaded for a provider in IAM', () => {
  it('replaces what was imported before', async () => {
    const before = await accountWith();
    const other = keyPair('account-preflight-other');
    const imported = await importProviderMetadata(
      before,
      bytes(idpMetadataXml({ ...METADATA, entityId: 'https://idp.other.example', certificates: [other] })),
    );
    expect(imported).toMatchObject({ ok: true, value: { idpEntityId: 'https://idp.other.example' } });
    expect(imported.ok && imported.value.certificates.map(({ der }) => der)).toEqual([other.certificateBase64]);
    expect(imported.ok && imported.value.providerArn).toBe(ACCOUNT.provider);
  });

  it.each([
    ['Identity Center', AWS.issuerUrl, [AWS.dualStack]],
    ['IAM', ACCOUNT.entityId, [ACCOUNT.signInUrl]],
  ])("recognises AWS's own metadata of %s", async (_, entityId, acsUrls) => {
    expect(await importProviderMetadata(EMPTY_ACCOUNT, bytes(spMetadataXml(entityId, acsUrls)))).toEqual({
      ok: false,
      error: { code: 'metadata-swapped', givenAs: 'idp', entityId },
    });
  });

  it('leaves the account unchanged if the file is not metadata', async () => {
    expect(await importProviderMetadata(EMPTY_ACCOUNT, bytes('<html/>'))).toMatchObject({
      ok: false,
      error: { code: 'not-metadata' },
    });
  });
});
