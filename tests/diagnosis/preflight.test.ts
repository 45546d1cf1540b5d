import { describe, expect, it } from 'vitest';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import { keyPair } from '../../fixtures/keys.ts';
import { IDP_STYLES } from '../../fixtures/matrix/idp-styles.ts';
import { AWS, cleanIdpMetadata, DAY, type IdpMetadata } from '../../fixtures/matrix/sign-in.ts';
import { idpMetadataXml, spMetadataXml } from '../../fixtures/matrix/template.ts';
import { preflight } from '../../src/diagnosis/preflight.ts';
import { importFile } from '../../src/identity-center/import.ts';
import { EMPTY_INSTANCE, type Instance } from '../../src/identity-center/instance.ts';
import { headline } from '../../src/wording/headline.ts';
import { createTranslator } from '../../src/wording/translate.ts';

/** Tomorrow, because the certificates are made today. */
const NOW = Math.floor(Date.now() / 1000) * 1000 + DAY;
const IDP_STYLE = IDP_STYLES.entra;

const METADATA: IdpMetadata = {
  ...cleanIdpMetadata(IDP_STYLE),
  nameIdFormats: [],
  wantsSignedRequests: false,
  validUntil: new Date(NOW).toISOString(),
};

const taken = async (instance: Instance, file: string): Promise<Instance> => {
  const result = await importFile(instance, new TextEncoder().encode(file));
  if (!result.ok) throw new Error(result.error.code);
  return result.value.instance;
};

const both = async (metadata: Partial<IdpMetadata> = {}, acsUrls = [AWS.dualStack, AWS.ipv4]): Promise<Instance> =>
  taken(
    await taken(EMPTY_INSTANCE, spMetadataXml(AWS.issuerUrl, acsUrls)),
    idpMetadataXml({ ...METADATA, ...metadata }),
  );

const look = async (instance: Instance, now: number | null = NOW - 1) => {
  const { cause, findings, unknown } = await preflight(instance, [], now);
  return {
    cause,
    findings: findings.map(({ code, weight }) => [code, weight]),
    unknown: unknown.map(({ code }) => code),
  };
};

describe('the preflight of both metadata files', () => {
  it('speaks of settings in its headline, and of what was checked', async () => {
    const t = createTranslator(messages);
    const good = await preflight(await both(), [], NOW - 1);
    expect(headline(good, t)).toBe(
      `These settings fit together: ${good.passed.length} checks passed, 1 was not possible.`,
    );
    expect(headline({ ...good, unknown: [] }, t)).toBe(
      `These settings fit together: all ${good.passed.length} checks passed.`,
    );
    const empty = await preflight(EMPTY_INSTANCE, [], NOW);
    expect(headline({ ...empty, passed: [] }, t)).toBe('There is nothing in these settings to check yet.');
  });

  it('finds nothing in good ones', async () => {
    expect(await look(await both())).toEqual({ cause: null, findings: [], unknown: ['certificate-not-held'] });
  });

  it('reports at full weight what the files reveal, with the first in the order of the codes as the cause', async () => {
    const otherTenant = 'https://login.microsoftonline.com/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d/saml2';
    const instance = await both({ singleSignOn: [otherTenant], padding: 75_000 });
    expect(await look(instance)).toEqual({
      cause: { code: 'entra-tenant-mismatch', weight: 'decisive', explains: ['entra-tenant-mismatch'] },
      findings: [
        ['entra-tenant-mismatch', 'decisive'],
        ['idp-metadata-too-long', 'decisive'],
      ],
      unknown: ['certificate-not-held'],
    });
  });

  it('does not make a notice the cause', async () => {
    expect(await look(await both({ wantsSignedRequests: true }))).toEqual({
      cause: null,
      findings: [['idp-metadata-wants-signed-requests', 'notice']],
      unknown: ['certificate-not-held'],
    });
  });

  it('treats metadata as expired from the moment that it names, and as unknown without a time', async () => {
    const instance = await both();
    expect((await look(instance, NOW)).findings).toEqual([['idp-metadata-expired', 'likely']]);
    expect((await look(instance, null)).unknown).toEqual([
      'certificate-expired',
      'certificate-not-yet-valid',
      'certificate-expires-soon',
      'certificate-not-held',
      'idp-metadata-expired',
    ]);
  });

  it('judges certificates at the very moment that is passed in', async () => {
    const hour = DAY / 24;
    const { findings } = await look(await both({ validUntil: null }), Date.now() - 2 * hour);
    expect(findings.map(([code]) => code)).toContain('certificate-not-yet-valid');
  });

  it('reports swapped files', async () => {
    const { cause } = await preflight(EMPTY_INSTANCE, [{ givenAs: 'idp', entityId: AWS.issuerUrl }], NOW);
    expect(cause?.code).toBe('metadata-swapped');
  });

  it.each([
    [
      'a portal of China that is not known',
      { portalUrl: 'https://acme.awsapps.cn/start' },
      'portal-url-malformed',
      'notice',
    ],
    ['a portal without its path', { portalUrl: 'https://acme.awsapps.com' }, 'portal-url-malformed', 'decisive'],
    [
      'an issuer URL of China that is not known',
      { issuerUrl: 'https://cn-north-1.signin.amazonaws.cn/saml' },
      'issuer-url-malformed',
      'notice',
    ],
    [
      'an ACS URL of China that is not known',
      { acsUrls: ['https://cn-north-1.signin.amazonaws.cn/acs'] },
      'acs-url-malformed',
      'notice',
    ],
    ['an ACS URL with a trailing slash', { acsUrls: [`${AWS.ipv4}/`] }, 'acs-url-malformed', 'decisive'],
    ['an issuer URL with a trailing slash', { issuerUrl: `${AWS.issuerUrl}/` }, 'issuer-url-malformed', 'decisive'],
  ])('weighs %s', async (_, values, code, weight) => {
    expect((await look({ ...EMPTY_INSTANCE, ...values })).findings).toEqual([[code, weight]]);
  });

  it('cannot compare an alias, nor one URL alone', async () => {
    const alias = { ...EMPTY_INSTANCE, issuerUrl: AWS.issuerUrl, portalUrl: 'https://acme.awsapps.com/start' };
    expect((await look(alias)).unknown).toEqual(['instance-urls-disagree']);
    expect((await look({ ...EMPTY_INSTANCE, issuerUrl: AWS.issuerUrl })).unknown).toEqual(['instance-urls-disagree']);
  });

  it('finds a certificate that is too long by one character', async () => {
    const { certificate } = keyPair('preflight');
    const held = (length: number): Instance => ({
      ...EMPTY_INSTANCE,
      certificates: [
        { der: certificate.replaceAll(/-----[^-]*-----|\s/g, ''), source: 'held', encoding: 'pem', length },
      ],
    });
    expect((await look(held(2500))).findings).toEqual([]);
    expect((await look(held(2501))).findings).toEqual([['certificate-too-long', 'decisive']]);
  });

  it("cannot say whether AWS has the IdP's certificate without the IdP's metadata", async () => {
    const der = keyPair('preflight').certificateBase64;
    const held = { der, source: 'held', encoding: 'pem', length: 1300 } as const;
    const { unknown } = await preflight({ ...EMPTY_INSTANCE, certificates: [held] }, [], NOW);
    expect(unknown).toContainEqual({ code: 'certificate-not-held', needs: 'idp-metadata' });
  });

  it('is not sure about a chain in the metadata, and does not check it if AWS has a certificate', async () => {
    const der = keyPair('preflight').certificateBase64;
    const of = (source: 'held' | 'metadata', length: number) => ({ der, source, encoding: 'pem' as const, length });
    const chain = [of('metadata', 4568), of('metadata', 4568)];
    const settings = (...certificates: Instance['certificates']): Instance => ({ ...EMPTY_INSTANCE, certificates });
    expect((await look(settings(...chain))).findings).toEqual([['certificate-too-long', 'likely']]);
    expect((await look(settings(...chain, of('held', 1300)))).findings).toEqual([['certificate-too-long', 'notice']]);
    expect((await look(settings(of('metadata', 2500)))).findings).toEqual([]);
  });
});
