import { describe, expect, test } from 'vitest';
import { UNKNOWN_POST } from '../../../fixtures/unknown-post.ts';
import { signInSteps } from '../../../popup/details/sign-in-steps.ts';
import type { ObservedPost, ObservedSignIn } from '../../../src/diagnosis/observed.ts';
import { NOTHING_OBSERVED } from '../../../src/diagnosis/observed.ts';
import { diagnosis } from '../records.ts';

const good = diagnosis();
const POST: ObservedPost = {
  ...UNKNOWN_POST,
  url: 'https://sign-in.example/acs',
  deviceTime: Date.parse('2026-11-23T14:23:04Z'),
  awsTime: Date.parse('2026-11-23T14:23:05Z'),
  timeFrom: 'browser',
  status: 200,
};
const refused: ObservedSignIn = { ...NOTHING_OBSERVED, post: POST, page: 'not-you-its-us', outcome: 'refused' };
const statesOf = (...args: Parameters<typeof signInSteps>): readonly string[] =>
  signInSteps(...args).map(({ state }) => state);

describe('signInSteps', () => {
  test('puts the fault on the arrow where it shows', () => {
    expect(statesOf(refused, good, null)).toEqual(['done', 'done', 'fault', 'refused']);
    const cause = { code: 'status-not-success', weight: 'decisive', explains: [] } as const;
    expect(statesOf(refused, { ...good, cause }, null)).toEqual(['done', 'fault', 'done', 'refused']);
    expect(statesOf(refused, { ...good, cause: { ...cause, code: 'user-not-provisioned' } }, null)).toEqual([
      'done',
      'done',
      'done',
      'fault',
    ]);
  });

  test('shows no fault without a cause, or for one that shows on no arrow', () => {
    expect(statesOf(refused, { ...good, cause: null }, null)).toEqual(['done', 'done', 'done', 'refused']);
    const cause = { code: 'device-clock-off', weight: 'likely', explains: [] } as const;
    expect(statesOf(refused, { ...good, cause }, null)).toEqual(['done', 'done', 'done', 'refused']);
  });

  test('gives each time with its clock', () => {
    const statement = {
      authnInstant: '2026-11-23T14:22:58Z',
      sessionNotOnOrAfter: null,
      sessionIndex: null,
      classRef: null,
    };
    const assertions = (good.facts?.assertions ?? []).map((each) => ({ ...each, authnStatements: [statement] }));
    const facts = good.facts && { ...good.facts, assertions };
    expect(signInSteps(refused, { ...good, facts }, null).map(({ time, clock }) => [time, clock])).toEqual([
      [Date.parse('2026-11-23T14:22:50Z'), 'aws'],
      [Date.parse('2026-11-23T14:22:58Z'), 'idp'],
      [POST.deviceTime, 'device'],
      [POST.awsTime, 'aws'],
    ]);
  });

  test('draws no request if the sign-in began at the identity provider', () => {
    const byIdp = { ...good, authnRequest: null, signIn: { ...good.signIn, initiatedBy: 'idp' as const } };
    expect(statesOf(refused, byIdp, null)[0]).toBe('absent');
    expect(statesOf(refused, { ...good, authnRequest: null }, null)[0]).toBe('unseen');
  });

  test('draws an answer that is pending, and one that never came', () => {
    const request = { message: '', sentTo: null, deviceTime: 1000, sameTab: true, named: false };
    const asked = { ...NOTHING_OBSERVED, requests: [request] };
    expect(signInSteps(asked, null, { waiting: true, paired: false })).toEqual([
      { name: 'request', state: 'done', time: 1000, clock: 'device' },
      { name: 'login', state: 'awaited', time: null, clock: null },
      { name: 'post', state: 'awaited', time: null, clock: null },
      { name: 'answer', state: 'awaited', time: null, clock: null },
    ]);
    const cause = { code: 'idp-gave-no-response', weight: 'likely', explains: ['idp-gave-no-response'] } as const;
    expect(statesOf({ ...asked, waitedInVain: true }, { ...good, facts: null, cause }, null)).toEqual([
      'done',
      'fault',
      'absent',
      'absent',
    ]);
  });

  test('draws a report, which contains no observations', () => {
    expect(signInSteps(null, good, null).map(({ state, time }) => [state, time])).toEqual([
      ['done', Date.parse('2026-11-23T14:22:50Z')],
      ['done', null],
      ['fault', Date.parse('2026-11-23T14:23:05Z')],
      ['refused', Date.parse('2026-11-23T14:23:05Z')],
    ]);
  });

  test('draws an accepted sign-in without messages: its request was seen if the Response answers one', () => {
    const accepted: ObservedSignIn = { ...NOTHING_OBSERVED, post: POST, outcome: 'accepted' };
    expect(statesOf(accepted, null, { waiting: false, paired: true })).toEqual(['done', 'done', 'done', 'done']);
    expect(statesOf(accepted, null, { waiting: false, paired: false })[0]).toBe('unseen');
  });
});
