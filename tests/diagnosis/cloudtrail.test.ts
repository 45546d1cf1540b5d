import { describe, expect, it } from 'vitest';
import { IDP_STYLES } from '../../fixtures/matrix/idp-styles.ts';
import { cleanSignIn, type Message, MINUTE, type SignIn } from '../../fixtures/matrix/sign-in.ts';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { NOTHING_OBSERVED } from '../../src/diagnosis/observed.ts';
import { suppliedOf } from '../../src/diagnosis/supplied.ts';
import { type CloudTrailRecord, readCloudTrailError } from '../../src/identity-center/cloudtrail.ts';
import { judge, observedBy } from '../matrix/judge.ts';

const POLICY = 'Response contains invalid name id policy format';
const ONE_ASSERTION = 'Responses must contain exactly one Assertion';
const REQUEST_ID = 'Not a valid response for the provided request id';
const SHOWN = '8a2f1c7a-6d3e-4b57-8a41-0c9d5e7f3b12';

const clean = (initiatedBy: 'sp' | 'idp' = 'sp'): SignIn => cleanSignIn(IDP_STYLES.general, initiatedBy, false);
const record = (text: string, over: Partial<CloudTrailRecord> = {}): CloudTrailRecord => ({
  ...readCloudTrailError(text),
  ...over,
});
const withRecord = (text: string, message: Partial<Message> = {}): Promise<Diagnosis> => {
  const signIn = clean();
  return judge(
    { ...signIn, cloudTrail: record(text), message: signIn.message && { ...signIn.message, ...message } },
    'xml-crypto',
  );
};
/** The moment of the POST. */
const POSTED = (clean().message?.issueInstant ?? 0) + 2000;

describe("AWS's own record of a sign-in", () => {
  it('agrees with what was found', async () => {
    const { cloudTrail, cause } = await withRecord(POLICY, { nameIdFormat: null });
    expect(cloudTrail).toEqual({ codes: ['name-id-format'], agrees: true, misfit: null });
    expect(cause).toMatchObject({ code: 'name-id-format', weight: 'decisive' });
  });

  it('counts more than a check that passed, but is then not certain', async () => {
    const { cloudTrail, cause, passed } = await withRecord(POLICY);
    expect(cloudTrail).toEqual({ codes: ['name-id-format'], agrees: false, misfit: null });
    expect(cause).toEqual({ code: 'name-id-format', weight: 'likely', explains: ['name-id-format'] });
    expect(passed).not.toContain('name-id-format');
  });

  it('leaves neither check on the number of Assertions among those that passed', async () => {
    const { cause, passed } = await withRecord(ONE_ASSERTION);
    expect(cause).toMatchObject({ code: 'assertion-missing', weight: 'likely' });
    expect(passed.filter((code) => code.startsWith('assertion-m'))).toEqual([]);
  });

  it('says nothing about Assertions if the IdP said that the sign-in failed', async () => {
    const { cloudTrail, findings } = await withRecord(ONE_ASSERTION, {
      status: ['urn:oasis:names:tc:SAML:2.0:status:Responder'],
    });
    expect(cloudTrail?.agrees).toBe(true);
    expect(findings.map(({ code }) => code)).toEqual(['status-not-success']);
  });

  it('is a separate finding if nothing could be checked', async () => {
    const { cause, findings } = await diagnose(NOTHING_OBSERVED, {
      ...NOTHING_KNOWN,
      supplied: suppliedOf({ cloudTrail: [record(POLICY)] }),
    });
    expect(cause).toEqual({ code: 'name-id-format', weight: 'decisive', explains: ['name-id-format'] });
    expect(findings).toMatchObject([{ code: 'name-id-format', expectedFrom: 'cloudtrail', fixedBy: ['idp-admin'] }]);
  });
});

describe('a record of another sign-in', () => {
  const compared = async (signIn: SignIn, ...records: readonly CloudTrailRecord[]) => {
    const observed = await observedBy(signIn, 'xml-crypto');
    const shown = { ...observed, failure: { requestId: SHOWN, time: POSTED } };
    return diagnose(shown, { ...NOTHING_KNOWN, supplied: suppliedOf({ cloudTrail: records }) });
  };

  it.each([
    ['as long before as clocks differ', { time: POSTED - 2 * MINUTE }, null],
    ['longer before', { time: POSTED - 2 * MINUTE - 1 }, 'time'],
    ['a quarter of an hour after', { time: POSTED + 15 * MINUTE }, null],
    ['longer after', { time: POSTED + 16 * MINUTE }, 'time'],
    ['longer after, with the ID that the page shows', { time: POSTED + 16 * MINUTE, requestId: SHOWN }, null],
    ['in the Region of the ACS', { region: 'eu-central-1' }, null],
    ['in another Region', { region: 'us-east-1' }, 'region'],
    ["about AWS's request", { authnRequestId: clean().requests[0]?.id ?? '' }, null],
    ['about another request', { authnRequestId: 'aws_0000' }, 'request'],
  ])('%s', async (_, over, misfit) => {
    const { cloudTrail, cause, passed } = await compared(clean(), record(POLICY, over));
    expect(cloudTrail?.misfit).toBe(misfit);
    expect(cause?.code).toBe(misfit === null ? 'name-id-format' : undefined);
    expect(passed.includes('name-id-format')).toBe(misfit !== null);
  });

  it('is every record about a request if the sign-in began at the IdP, and every failure if AWS accepted', async () => {
    const began = await compared(clean('idp'), record(REQUEST_ID));
    expect([began.cloudTrail?.misfit, began.findings]).toEqual(['request', []]);
    const accepted = await compared({ ...clean(), outcome: 'accepted' }, record(POLICY));
    expect([accepted.cloudTrail?.misfit, accepted.findings]).toEqual(['outcome', []]);
  });

  it('is ignored if there is one that belongs to this sign-in', async () => {
    const later = record(ONE_ASSERTION, { time: POSTED + 60 * MINUTE });
    const own = record(POLICY, { time: POSTED + 4000 });
    const earlierOfBoth = record(ONE_ASSERTION, { time: POSTED - MINUTE });
    for (const records of [
      [later, own],
      [own, later, earlierOfBoth],
    ]) {
      expect((await compared(clean(), ...records)).cloudTrail).toMatchObject({
        codes: ['name-id-format'],
        misfit: null,
      });
    }
    const shown = record(ONE_ASSERTION, { time: POSTED - MINUTE, requestId: SHOWN.toUpperCase() });
    expect((await compared(clean(), own, shown)).cloudTrail?.codes).toEqual([
      'assertion-missing',
      'assertion-multiple',
    ]);
  });

  it('says nothing if the nearest record has an unknown text', async () => {
    const unknown = record('Something new', { time: POSTED + 1000 });
    const { cloudTrail, findings } = await compared(clean(), unknown, record(POLICY, { time: POSTED + 10 * MINUTE }));
    expect([cloudTrail, findings]).toEqual([null, []]);
  });
});
