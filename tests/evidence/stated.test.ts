import { describe, expect, it } from 'vitest';
import { responseXml } from '../../fixtures/response.ts';
import type { ObservedSignIn } from '../../src/diagnosis/observed.ts';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import { NOTHING_RECORDED, type RecordedObservations } from '../../src/evidence/recorded.ts';
import { signInsOf } from '../../src/evidence/sign-ins.ts';
import { NOTHING_STATED, type Stated, withPost, withStated } from '../../src/evidence/stated.ts';
import { ACS, authnRequest, formBody, handOver, har, post } from './recordings.ts';

const recordedIn = async (text: string): Promise<RecordedObservations> => {
  const evidence = await readEvidence(text);
  if (!evidence.ok || evidence.value.kind !== 'sign-ins') throw new Error('no sign-in was recognised');
  return evidence.value.recorded;
};
const signInsWith = async (
  recorded: RecordedObservations,
  stated: Partial<Stated>,
): Promise<readonly ObservedSignIn[]> => signInsOf(await withStated(recorded, { ...NOTHING_STATED, ...stated }));
const onlySignInWith = async (recorded: RecordedObservations, stated: Partial<Stated>): Promise<ObservedSignIn> => {
  const [signIn, ...others] = await signInsWith(recorded, stated);
  if (!signIn || others.length > 0) throw new Error(`expected one sign-in, got ${others.length + (signIn ? 1 : 0)}`);
  return signIn;
};

const NOTHING_SAID = NOTHING_STATED.post;
const AT = Date.UTC(2026, 0, 15, 10, 0, 3);
const bare = () => recordedIn(responseXml());

describe('what people say about a bare message', () => {
  it('changes nothing if they say nothing', async () => {
    const recorded = await bare();
    expect(await signInsWith(recorded, {})).toEqual(signInsOf(recorded));
    expect(signInsOf(recorded)).toMatchObject([{ post: { url: null, awsTime: null, timeFrom: null }, requests: [] }]);
  });

  it('becomes the POST and the answer to it', async () => {
    const said = { url: ACS, awsTime: AT, status: 403, awsRequestId: 'id-1', idpOrigin: 'https://idp.example' };
    const signIn = await onlySignInWith(await bare(), { post: said, deviceTime: AT - 5, timeFrom: 'report' });
    expect(signIn).toMatchObject({
      outcome: 'refused',
      post: {
        url: ACS,
        awsTime: AT,
        deviceTime: AT - 5,
        timeFrom: 'report',
        status: 403,
        requestId: 'id-1',
        idpOrigin: 'https://idp.example',
        isCopy: true,
      },
    });
  });

  it.each([
    ['a page refused it', { page: 'not-you-its-us' }, 'refused'],
    ['it was accepted, whatever the page', { page: 'not-you-its-us', outcome: 'accepted' }, 'accepted'],
    ['it was refused', { outcome: 'refused' }, 'refused'],
    ['its end is not known', { outcome: 'unknown' }, 'unknown'],
    ['AWS showed a page that is not known', { page: 'unknown-page' }, 'unknown'],
  ] as const)('says how it ended: %s', async (_, stated, outcome) => {
    expect((await onlySignInWith(await bare(), stated)).outcome).toBe(outcome);
  });

  it('says whether its ID was posted before, which is unknown without a list', async () => {
    const replayed = async (earlierResponses: readonly string[] | null) =>
      (await onlySignInWith(await bare(), { earlierResponses })).postedBefore;
    expect([await replayed(['_other', '_response-1']), await replayed(['_other']), await replayed([])]).toEqual([
      true,
      false,
      false,
    ]);
    expect(await replayed(null)).toBeNull();
  });

  it("names AWS's request, which is not a separate sign-in", async () => {
    const request = authnRequest('_request-1');
    const { requests } = await onlySignInWith(await bare(), { request, isAll: true });
    expect(requests).toEqual([{ message: request, deviceTime: null, sameTab: true, named: true }]);
  });

  it('can be corrected and taken back', async () => {
    const said = withPost(await bare(), { url: ACS, awsTime: AT });
    expect(signInsOf(said)[0]?.post).toMatchObject({ url: ACS, awsTime: AT });
    expect(signInsOf(withPost(said, { url: null }))[0]?.post).toMatchObject({ url: null, awsTime: AT });
    expect(signInsOf(withPost(said, { awsTime: null }))[0]?.post).toMatchObject({ url: ACS, awsTime: null });
  });
});

describe('what people say without any message', () => {
  it('is a sign-in only with a page or a request', async () => {
    expect(await signInsWith(NOTHING_RECORDED, { outcome: 'refused', isAll: true })).toEqual([]);
    expect(await onlySignInWith(NOTHING_RECORDED, { page: 'does-not-compute' })).toMatchObject({
      post: null,
      page: 'does-not-compute',
      outcome: 'refused',
    });
  });

  it('waited in vain for the Response only if nothing more was seen', async () => {
    const request = authnRequest('_request-1');
    const waited = async (isAll: boolean) => (await onlySignInWith(NOTHING_RECORDED, { request, isAll })).waitedInVain;
    expect([await waited(true), await waited(false)]).toEqual([true, false]);
  });
});

describe('the time that a copied page prints', () => {
  const failure = { requestId: '7f3c1d0e-5b94-4f6a-8c2d-0b7f2c9d3e41', time: AT };

  it('is no more certain beside a copied Response than the clock of a device', async () => {
    const message = await bare();
    expect((await onlySignInWith(message, { failure })).post).toMatchObject({
      awsTime: null,
      deviceTime: AT,
      timeFrom: 'file',
    });
    const said = { post: { ...NOTHING_SAID, awsTime: AT + 1000 }, timeFrom: 'option' } as const;
    expect((await onlySignInWith(message, { failure, ...said })).post).toMatchObject({
      awsTime: AT + 1000,
      deviceTime: null,
      timeFrom: 'option',
    });
  });
});

it("the IdP's own words count only without a Response, which says itself how the IdP answered", async () => {
  const idpWords = { refusal: null, request: null };
  expect(signInsOf({ ...NOTHING_RECORDED, idpWords })).toMatchObject([{ idpWords }]);
  const [posted] = signInsOf({ ...(await bare()), idpWords });
  expect(posted).toBeDefined();
  expect(posted).not.toHaveProperty('idpWords');
});

describe('what people say about a recording', () => {
  const recording = () => recordedIn(har(handOver(), post({ at: '2026-01-15T10:00:01Z', status: 302 })));

  it('replaces what it shows', async () => {
    const recorded = await recording();
    expect(signInsOf(recorded)).toMatchObject([{ post: { status: 302, timeFrom: 'har' } }]);
    const stated = { post: { ...NOTHING_SAID, awsTime: AT, status: 400 }, timeFrom: 'option' } as const;
    const signIn = await onlySignInWith(recorded, stated);
    expect(signIn).toMatchObject({
      outcome: 'refused',
      post: { url: ACS, awsTime: AT, status: 400, timeFrom: 'option' },
    });
    expect(signIn.requests).toHaveLength(1);
  });

  it('changes only what they state, in the answer that was recorded', async () => {
    const recorded = await recording();
    const stated = { ...NOTHING_STATED, post: { ...NOTHING_SAID, awsTime: AT } };
    expect(await onlySignInWith(recorded, stated)).toMatchObject({ post: { awsTime: AT, status: 302 } });
    const answersIn = ({ observations }: RecordedObservations) =>
      observations.filter(({ observation }) => observation.kind === 'answered').length;
    expect(answersIn(await withStated(recorded, stated))).toBe(answersIn(recorded));
  });

  it('applies to each of its sign-ins', async () => {
    const second = post({ at: '2026-01-15T10:10:00Z', body: formBody(responseXml({ responseId: '_response-2' })) });
    const recorded = await recordedIn(har(post({ at: '2026-01-15T10:00:01Z' }), second));
    const signIns = await signInsWith(recorded, { page: 'not-you-its-us', earlierResponses: ['_response-2'] });
    expect(signIns).toMatchObject([
      { page: 'not-you-its-us', outcome: 'refused', postedBefore: false },
      { page: 'not-you-its-us', outcome: 'refused', postedBefore: true },
    ]);
  });

  it('can name a request that replaces the recorded one', async () => {
    const request = authnRequest('_other');
    const { requests } = await onlySignInWith(await recording(), { request });
    expect(requests.map(({ named }) => named)).toEqual([false, true]);
    expect(requests.at(-1)).toMatchObject({ message: request, sameTab: true });
  });
});
