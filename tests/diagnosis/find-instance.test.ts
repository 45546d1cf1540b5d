import { describe, expect, it } from 'vitest';
import { IDP_STYLES } from '../../fixtures/matrix/idp-styles.ts';
import { AWS, cleanSignIn, NAME, OTHER_AWS, type SignIn } from '../../fixtures/matrix/sign-in.ts';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { EMPTY_INSTANCE, type Instance } from '../../src/identity-center/instance.ts';
import { observedBy } from '../matrix/judge.ts';

const instance: Instance = {
  ...EMPTY_INSTANCE,
  id: 'acme',
  issuerUrl: AWS.issuerUrl,
  acsUrls: [AWS.dualStack, AWS.ipv4],
  idpEntityId: 'https://idp.example/acme',
};
const signIn = (audience: string, postedTo: string): SignIn => {
  const clean = cleanSignIn(IDP_STYLES.general, 'idp', false);
  const message = clean.message && {
    ...clean.message,
    destination: postedTo,
    recipient: postedTo,
    audiences: [audience],
  };
  return { ...clean, message, postedTo };
};
const toOther = signIn(OTHER_AWS.issuerUrl, OTHER_AWS.dualStack);
const judged = async (each: SignIn, known: Partial<typeof NOTHING_KNOWN>) => {
  const { cause, findings } = await diagnose(await observedBy(each, 'xml-crypto'), { ...NOTHING_KNOWN, ...known });
  return { cause: cause && `${cause.code} ${cause.weight}`, weights: findings.map(({ weight }) => weight) };
};

describe('the only instance that is configured', () => {
  it('is at most likely the right one if nothing in the sign-in names it', async () => {
    const { cause, weights } = await judged(toOther, { instances: [instance] });
    expect(cause).toBe('other-instance likely');
    expect(new Set(weights)).toEqual(new Set(['likely']));
  });

  it('is the right one if the user names it, or if the ACS is its own', async () => {
    expect((await judged(toOther, { named: instance })).cause).toBe('other-instance decisive');
    const toIts = signIn(OTHER_AWS.issuerUrl, AWS.dualStack);
    expect((await judged(toIts, { instances: [instance] })).cause).toBe('audience-mismatch decisive');
  });

  it('does not matter if the Audience is not the issuer URL of any instance', async () => {
    const nowhere = signIn('https://acme.example', OTHER_AWS.dualStack);
    expect((await judged(nowhere, { instances: [instance] })).cause).toBe('audience-mismatch decisive');
  });

  it("is not assumed if AWS's own request names another", async () => {
    const { requests } = cleanSignIn(IDP_STYLES.general, 'sp', false);
    const ofOther = requests.map((each) => ({ ...each, issuer: OTHER_AWS.issuerUrl, acsUrl: OTHER_AWS.dualStack }));
    const message = toOther.message && { ...toOther.message, inResponseTo: ofOther[0]?.id ?? null };
    const answered = await judged({ ...toOther, requests: ofOther, message }, { instances: [instance] });
    expect(answered).toEqual({ cause: null, weights: [] });
  });
});

describe('a list of users', () => {
  it.each([
    [AWS.directoryId, false, ['user-not-provisioned']],
    [OTHER_AWS.directoryId, true, []],
    [null, false, ['user-not-provisioned']],
  ])('from the identity store %s belongs to another one: %s', async (identityStoreId, isOther, codes) => {
    const clean = cleanSignIn(IDP_STYLES.general, 'sp', false);
    const users = { names: ['someone.else@example.org'], from: 'list', isComplete: true, identityStoreId } as const;
    expect(users.names).not.toContain(NAME);
    const diagnosis = await diagnose(await observedBy(clean, 'xml-crypto'), { ...NOTHING_KNOWN, users });
    expect(diagnosis.isListOfOtherStore).toBe(isOther);
    expect(diagnosis.findings.map(({ code }) => code)).toEqual(codes);
  });
});
