import { describe, expect, it } from 'vitest';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { NOTHING_OBSERVED } from '../../src/diagnosis/observed.ts';
import { EMPTY_INSTANCE, type Instance } from '../../src/identity-center/instance.ts';

const inRegion = (region: string, over: Partial<Instance> = {}): Instance => ({
  ...EMPTY_INSTANCE,
  id: region,
  issuerUrl: `https://${region}.signin.aws.amazon.com/platform/saml/d-1234567890`,
  portalUrl: `https://${region.replaceAll('-', '')}.awsapps.com/start`,
  idpEntityId: 'https://idp.example.test',
  ...over,
});

/** AWS's own page failed in us-east-1, without sending the user to an IdP. */
const diagnosed = (instances: readonly Instance[]) =>
  diagnose(
    {
      ...NOTHING_OBSERVED,
      page: 'does-not-compute',
      pageAt: 'https://us-east-1.signin.aws/platform/login',
      outcome: 'refused',
    },
    { ...NOTHING_KNOWN, instances },
  );

const causeWith = async (...instances: readonly Instance[]) => (await diagnosed(instances)).cause?.code;

describe("AWS's page of one Region, without SAML", () => {
  const [frankfurt, ireland, virginia] = [inRegion('eu-central-1'), inRegion('eu-west-1'), inRegion('us-east-1')];

  it.each([
    ['the only instance is', [frankfurt]],
    ['each of several instances is', [frankfurt, ireland]],
  ])('belongs to another start URL if %s in another Region', async (_, instances) => {
    const { cause, findings } = await diagnosed(instances);
    expect(cause).toMatchObject({ code: 'start-region-mismatch', weight: 'likely' });
    const starts = findings.filter(({ code }) => code === 'start-region-mismatch');
    expect(starts.map(({ expected, received }) => [expected?.text, received?.text])).toEqual(
      instances.map(({ portalUrl }) => [portalUrl, 'https://us-east-1.signin.aws']),
    );
  });

  it('belongs to the instance in that Region, whose identity source then differs', async () => {
    expect(await causeWith(frankfurt, virginia)).toBe('identity-source-not-external');
    expect(await causeWith(virginia)).toBe('identity-source-not-external');
  });

  it('says nothing about instances without a known Region or identity provider', async () => {
    expect(await causeWith(frankfurt, EMPTY_INSTANCE)).toBe('no-saml-sign-in');
    expect(await causeWith(inRegion('us-east-1', { idpEntityId: null }), virginia)).toBe('no-saml-sign-in');
    expect(await causeWith()).toBe('no-saml-sign-in');
  });
});
