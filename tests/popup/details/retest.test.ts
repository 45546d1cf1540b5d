import { describe, expect, test } from 'vitest';
import { compareDiagnoses, retestOf } from '../../../popup/details/retest.ts';
import type { Diagnosis } from '../../../src/diagnosis/diagnosis.ts';
import { NOTHING_OBSERVED, type Outcome } from '../../../src/diagnosis/observed.ts';
import { ACS_URL, diagnosis, finding, record } from '../records.ts';

const signIn = (id: string, minute: number, outcome: Outcome, of: Diagnosis | null, url: string | null = ACS_URL) => {
  const { observed } = record();
  const post = {
    ...{ url, message: null, deviceTime: null, awsTime: null, timeFrom: 'browser' as const, status: 200 },
    ...{ requestId: null, idpOrigin: null },
  };
  return record({ id, firstSeen: minute * 60_000, observed: { ...observed, outcome, post }, diagnosis: of });
};
const failed = signIn('failed', 1, 'refused', diagnosis());
const beforeOf = (now: Parameters<typeof retestOf>[1], ...others: readonly ReturnType<typeof signIn>[]) =>
  retestOf([now, ...others], now)?.before.id ?? null;

describe('retestOf', () => {
  test('sets the last refused sign-in of the same instance beside a later one', () => {
    const older = signIn('older', 0, 'refused', diagnosis());
    expect(beforeOf(signIn('now', 2, 'refused', diagnosis()), older, failed)).toBe('failed');
  });

  test('knows an accepted one, whose messages are gone, by where it was posted', () => {
    expect(beforeOf(signIn('now', 2, 'accepted', null), failed)).toBe('failed');
    const elsewhere = 'https://us-east-1.sso.signin.aws/platform/saml/acs/99999999-1111-2222-3333-444455556666';
    expect(beforeOf(signIn('now', 2, 'accepted', null, elsewhere), failed)).toBeNull();
  });

  test('looks neither ahead, nor at other instances, nor at what did not fail', () => {
    expect(beforeOf(signIn('now', 0, 'refused', diagnosis()), failed)).toBeNull();
    const { instance } = diagnosis();
    const other = diagnosis({ instance: instance && { ...instance, issuerUrl: 'https://other.example/' } });
    expect(beforeOf(signIn('now', 2, 'refused', other), failed)).toBeNull();
    expect(beforeOf(signIn('now', 2, 'refused', diagnosis()), signIn('good', 1, 'unknown', diagnosis()))).toBeNull();
  });

  test('says nothing of a sign-in that is still looked at or waited for', () => {
    expect(beforeOf(signIn('now', 2, 'refused', null), failed)).toBeNull();
    const waiting = record({ id: 'now', firstSeen: 120_000, waiting: true, observed: NOTHING_OBSERVED });
    expect(beforeOf(waiting, failed)).toBeNull();
  });
});

describe('compareDiagnoses', () => {
  const audience = finding();
  const recipient = finding({ code: 'recipient-mismatch', field: 'SubjectConfirmationData/@Recipient' });
  const noticed = finding({ code: 'session-end-missing', weight: 'notice', field: 'AuthnStatement' });

  test('tells what is fixed, what is still wrong, and what is wrong only now', () => {
    const now = { ...audience, received: { kind: 'audience', text: 'https://third.example' } } as const;
    const added = finding({ code: 'name-id-format', field: 'Assertion/Subject/NameID/@Format' });
    expect(
      compareDiagnoses(diagnosis({ findings: [audience, recipient] }), diagnosis({ findings: [now, added] })),
    ).toEqual({ fixed: [recipient], still: [{ before: audience, now }], added: [added], changed: [] });
  });

  test('takes what could stop a sign-in for fixed once AWS has accepted one', () => {
    expect(compareDiagnoses(diagnosis({ findings: [audience, noticed] }), null)).toEqual({
      fixed: [audience],
      still: [],
      added: [],
      changed: [],
    });
  });

  test('calls nothing wrong that stops no sign-in', () => {
    const both = diagnosis({ findings: [audience, noticed] });
    expect(compareDiagnoses(both, both).still.map(({ now }) => now)).toEqual([audience]);
    expect(compareDiagnoses(diagnosis({ findings: [audience] }), both).added).toEqual([]);
    expect(compareDiagnoses(both, diagnosis({ findings: [audience] })).fixed).toEqual([]);
  });

  test('lists other fields that changed, but none that is new every time', () => {
    const before = diagnosis();
    const facts = before.facts && {
      ...before.facts,
      response: { ...before.facts.response, id: '_response2', issuer: 'http://www.okta.com/exk2' },
    };
    expect(compareDiagnoses(before, diagnosis({ facts })).changed).toEqual([
      {
        field: 'Response/Issuer',
        before: 'http://www.okta.com/exk1',
        now: 'http://www.okta.com/exk2',
        isPersonal: false,
      },
    ]);
  });
});
