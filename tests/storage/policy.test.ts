import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeSigningKey } from '../../lab/keys.ts';
import { ROOT } from '../../scripts/setup.mjs';
import { EMPTY_ACCOUNT } from '../../src/iam-federation/account.ts';
import { EMPTY_INSTANCE, type Instance } from '../../src/identity-center/instance.ts';
import type { PolicyProblem } from '../../storage/policy.ts';
import { fake, startFakeBrowser } from '../background/fake-browser.ts';

vi.mock('../../storage/browser.ts', () => import('../background/fake-browser.ts'));

const { NO_POLICY } = await import('../../storage/policy.ts');
const { readPolicy } = await import('../../storage/read-policy.ts');
const { effectiveSettings, onEffectiveSettingsChanged, readEffectiveSettings, reportLevel } = await import(
  '../../storage/effective-settings.ts'
);
const { readManaged } = await import('../../storage/managed-storage.ts');
const { DEFAULT_SETTINGS, writeSettings } = await import('../../storage/settings.ts');

const ISSUER = 'https://us-east-1.signin.aws.amazon.com/platform/saml/d-1234567890';
const ACS = 'https://us-east-1.signin.aws/platform/saml/acs/11111111-2222-3333-4444-555555555555';
const IDP = 'https://idp.example.test/metadata';
const SIGN_IN = 'https://idp.example.test/sso';

let pem = '';
let metadata = '';
beforeAll(() => {
  pem = makeSigningKey('idp.example.test').certificate;
  const base64 = pem.replace(/-----[^-]+-----|\s/g, '');
  metadata = `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${IDP}"><IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>${base64}</X509Certificate></X509Data></KeyInfo></KeyDescriptor><SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${SIGN_IN}"/></IDPSSODescriptor></EntityDescriptor>`;
});
beforeEach(startFakeBrowser);

const problemsOf = async (values: Record<string, unknown>): Promise<readonly PolicyProblem[]> =>
  (await readPolicy(values)).problems;

describe('a policy', () => {
  it('with a list in place of an instance is reported, and keeps the others', async () => {
    const { instances, problems } = await readPolicy({ instances: [[ISSUER, ACS], { issuerUrl: ISSUER }] });
    expect(instances).toMatchObject([{ issuerUrl: ISSUER }]);
    expect(problems).toMatchObject([{ at: 'instances[0].0' }, { at: 'instances[0].1' }]);
  });

  it('is read completely if nothing is wrong with it', async () => {
    const policy = await readPolicy({
      instances: [
        { name: 'Production', issuerUrl: ISSUER, acsUrls: [ACS], idpMetadata: metadata, certificates: [pem] },
        { issuerUrl: ISSUER, idpEntityId: 'urn:idp', idpSignInUrl: SIGN_IN, portalUrl: 'https://a.awsapps.com/start' },
      ],
      reportLevel: 'public',
      retentionMinutes: 12,
      contact: 'Send this to identity@example.test',
    });
    expect(policy).toMatchObject({
      reportLevel: 'public',
      retentionMinutes: 12,
      contact: 'Send this to identity@example.test',
      problems: [],
    });
    const [production, other] = policy.instances;
    expect(production).toMatchObject({
      name: 'Production',
      issuerUrl: ISSUER,
      acsUrls: [ACS],
      idpEntityId: IDP,
      idpMetadata: { singleSignOn: [{ location: SIGN_IN }] },
    });
    expect(production?.certificates.map(({ source }) => source)).toEqual(['metadata', 'held']);
    expect(other).toEqual({
      ...EMPTY_INSTANCE,
      id: 'policy instances[1]',
      issuerUrl: ISSUER,
      idpEntityId: 'urn:idp',
      idpSignInUrl: SIGN_IN,
      portalUrl: 'https://a.awsapps.com/start',
    });
  });

  it('is read with its accounts of IAM federation', async () => {
    const providerArn = 'arn:aws:iam::111122223333:saml-provider/Example';
    const { accounts, problems } = await readPolicy({
      accounts: [{ name: 'Sandbox', providerArn, audience: 'urn:sandbox', idpMetadata: metadata }],
    });
    expect(problems).toEqual([]);
    expect(accounts).toMatchObject([
      { id: 'policy accounts[0]', name: 'Sandbox', providerArn, audience: 'urn:sandbox', idpEntityId: IDP },
    ]);
    expect(accounts[0]?.certificates.map(({ source }) => source)).toEqual(['metadata']);
  });

  it('sets nothing if it is empty', async () => {
    expect(await readPolicy({})).toEqual(NO_POLICY);
  });

  it('prefers a typed entityID to that of the metadata', async () => {
    const { instances } = await readPolicy({ instances: [{ idpMetadata: metadata, idpEntityId: 'urn:other' }] });
    expect(instances[0]?.idpEntityId).toBe('urn:other');
  });
});

describe('what is wrong in a policy', () => {
  it('is reported entry by entry, and the rest is used', async () => {
    const policy = await readPolicy({
      instances: [
        'production',
        {
          name: 'Test',
          issuerUrl: 'd-1234567890',
          acsUrls: [7, ACS, 'acs'],
          acsURL: ACS,
          audience: ISSUER,
          certificates: [null, 'not a certificate', pem, pem.slice(0, 300)],
          idpMetadata: '<html/>',
        },
        { name: 'Other', portalUrl: ['https://a.awsapps.com/start'] },
      ],
      reportLevel: 'raw',
      retentionMinutes: '10',
      contact: 'identity@example.test',
      retention: 5,
    });
    expect(policy.problems.map(({ at, code }) => [at, code]).toSorted()).toEqual([
      ['instances[0]', 'unfit'],
      ['instances[1].acsURL', 'unknown-member'],
      ['instances[1].acsUrls[0]', 'unfit'],
      ['instances[1].acsUrls[2]', 'url-malformed'],
      ['instances[1].audience', 'unknown-member'],
      ['instances[1].certificates[0]', 'unfit'],
      ['instances[1].certificates[1]', 'unreadable'],
      ['instances[1].certificates[3]', 'unreadable'],
      ['instances[1].idpMetadata', 'unreadable'],
      ['instances[1].issuerUrl', 'url-malformed'],
      ['instances[2].portalUrl', 'unfit'],
      ['reportLevel', 'unfit'],
      ['retention', 'unknown-member'],
      ['retentionMinutes', 'unfit'],
    ]);
    expect(policy).toMatchObject({ reportLevel: null, retentionMinutes: null, contact: 'identity@example.test' });
    expect(policy.instances.map(({ name }) => name)).toEqual(['Test', 'Other']);
    expect(policy.instances[0]).toMatchObject({ issuerUrl: null, acsUrls: [ACS], certificates: [{ source: 'held' }] });
  });

  it.each([
    [{ retentionMinutes: 31 }, 'retentionMinutes', '<=30'],
    [{ retentionMinutes: 4 }, 'retentionMinutes', '>=5'],
    [{ reportLevel: 'everything' }, 'reportLevel', '("colleague" | "public")'],
    [{ contact: 5 }, 'contact', 'string'],
    [{ instances: {} }, 'instances', 'Array'],
  ])('is reported with the expected form: %j', async (values, at, expected) => {
    expect(await problemsOf(values)).toEqual([{ at, code: 'unfit', expected }]);
  });

  it('is reported in an account too, and the other accounts are used', async () => {
    const { accounts, problems } = await readPolicy({
      accounts: [{ name: 'One', providerARN: 'x', idpMetadata: '<html/>' }, { providerArn: 7 }, 'three'],
    });
    expect(problems.map(({ at, code }) => [at, code]).toSorted()).toEqual([
      ['accounts[0].idpMetadata', 'unreadable'],
      ['accounts[0].providerARN', 'unknown-member'],
      ['accounts[1].providerArn', 'unfit'],
      ['accounts[2]', 'unfit'],
    ]);
    expect(accounts.map(({ name, providerArn }) => [name, providerArn])).toEqual([
      ['One', null],
      ['', null],
    ]);
  });

  it('says why a certificate or metadata cannot be read', async () => {
    const key = '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n';
    expect(await problemsOf({ instances: [{ certificates: [key], idpMetadata: '<a>' }] })).toMatchObject([
      { at: 'instances[0].idpMetadata', code: 'unreadable', why: { code: 'metadata-unreadable' } },
      { at: 'instances[0].certificates[0]', code: 'unreadable', why: { reason: 'private-key' } },
    ]);
  });
});

describe('the effective settings', () => {
  const own = (part: Partial<Instance>): Instance => ({ ...EMPTY_INSTANCE, id: 'own', ...part });

  it("are the user's own if there is no policy", () => {
    const effective = effectiveSettings(DEFAULT_SETTINGS, NO_POLICY);
    expect(effective).toEqual({ ...DEFAULT_SETTINGS, policy: NO_POLICY });
    expect(reportLevel(effective)).toBe('colleague');
  });

  it('are those of the policy, whatever the user chose', () => {
    const policy = { ...NO_POLICY, retentionMinutes: 5, reportLevel: 'public' } as const;
    const effective = effectiveSettings({ ...DEFAULT_SETTINGS, retentionMinutes: 30, theme: 'dark' }, policy);
    expect(effective).toMatchObject({ retentionMinutes: 5, theme: 'dark' });
    expect(reportLevel(effective)).toBe('public');
  });

  it("contain the policy's instances first, with only the user name copied, and then the user's own", () => {
    const managed = { ...EMPTY_INSTANCE, id: 'policy', issuerUrl: ISSUER, idpEntityId: 'urn:right' };
    const mine = own({ issuerUrl: ISSUER, idpEntityId: 'urn:wrong', userName: 'alice' });
    const other = own({ id: 'other', issuerUrl: `${ISSUER}x` });
    const { instances } = effectiveSettings(
      { ...DEFAULT_SETTINGS, instances: [mine, other] },
      { ...NO_POLICY, instances: [managed] },
    );
    expect(instances).toEqual([{ ...managed, userName: 'alice' }, mine, other]);
  });

  it("contain the policy's accounts, and then the reader's own", () => {
    const managed = { ...EMPTY_ACCOUNT, id: 'policy accounts[0]' };
    const mine = { ...EMPTY_ACCOUNT, id: 'own' };
    const { accounts } = effectiveSettings(
      { ...DEFAULT_SETTINGS, accounts: [mine] },
      { ...NO_POLICY, accounts: [managed] },
    );
    expect(accounts).toEqual([managed, mine]);
  });

  it('give an instance without issuer no user name of another one', () => {
    const policy = { ...NO_POLICY, instances: [{ ...EMPTY_INSTANCE, id: 'policy' }] };
    const { instances } = effectiveSettings({ ...DEFAULT_SETTINGS, instances: [own({ userName: 'alice' })] }, policy);
    expect(instances[0]?.userName).toBeNull();
  });

  it('are read from both storages, and report the changes of both', async () => {
    await fake.managed.set({ contact: 'identity@example.test' });
    await writeSettings({ ...DEFAULT_SETTINGS, language: 'fr' });
    expect(await readEffectiveSettings(readPolicy)).toMatchObject({
      language: 'fr',
      policy: { contact: 'identity@example.test' },
    });
    const listener = vi.fn();
    const stop = onEffectiveSettingsChanged(listener);
    await fake.managed.set({ contact: 'other' });
    expect(listener).toHaveBeenCalledTimes(1);
    await writeSettings(DEFAULT_SETTINGS);
    await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(2));
    stop();
    await fake.managed.set({ contact: 'third' });
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('apply if the browser has no policy, in which case Firefox rejects', async () => {
    vi.spyOn(fake.managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'));
    expect(await readManaged(readPolicy)).toEqual(NO_POLICY);
  });
});

describe('managed-schema.json', () => {
  /** Chromium silently drops each top-level entry that does not fit, so the schema may contain only types. */
  const TYPES = ['object', 'array', 'string', 'integer'];
  const check = (schema: Record<string, unknown>, place: string): void => {
    const { type, properties, items, additionalProperties, ...others } = schema;
    expect([place, Object.keys(others).filter((key) => key !== '$schema')]).toEqual([place, []]);
    expect(TYPES, place).toContain(type);
    for (const [name, inner] of Object.entries(properties ?? {})) check(inner, `${place}.${name}`);
    if (type === 'array') check(Object(items), `${place}[]`);
    // Strings with unknown names are allowed, so that a misspelled one is reported; the top-level object may not allow
    // them.
    expect([place, additionalProperties]).toEqual([
      place,
      type === 'object' && place !== 'policy' ? { type: 'string' } : undefined,
    ]);
  };

  it('names only types, as Chromium does', () => {
    const schema = JSON.parse(readFileSync(path.join(ROOT, 'managed-schema.json'), 'utf8'));
    check(schema, 'policy');
    expect(Object.keys(schema.properties)).toEqual([
      'instances',
      'accounts',
      'reportLevel',
      'retentionMinutes',
      'contact',
    ]);
  });
});
