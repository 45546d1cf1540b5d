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
  test('compares the last refused sign-in of the same instance with a later one', () => {
    const older = signIn('older', 0, 'refused', diagnosis());
    expect(beforeOf(signIn('now', 2, 'refused', diagnosis()), older, failed)).toBe('failed');
  });

  test('recognises an accepted one, whose messages are deleted, by the URL of its POST', () => {
    expect(beforeOf(signIn('now', 2, 'accepted', null), failed)).toBe('failed');
    const elsewhere = 'https://us-east-1.sso.signin.aws/platform/saml/acs/99999999-1111-2222-3333-444455556666';
    expect(beforeOf(signIn('now', 2, 'accepted', null, elsewhere), failed)).toBeNull();
  });

  test('ignores later sign-ins, other instances, and sign-ins that did not fail', () => {
    expect(beforeOf(signIn('now', 0, 'refused', diagnosis()), failed)).toBeNull();
    const { instance } = diagnosis();
    const other = diagnosis({ instance: instance && { ...instance, issuerUrl: 'https://other.example/' } });
    expect(beforeOf(signIn('now', 2, 'refused', other), failed)).toBeNull();
    expect(beforeOf(signIn('now', 2, 'refused', diagnosis()), signIn('good', 1, 'unknown', diagnosis()))).toBeNull();
  });

  test('says nothing about a sign-in that is pending or not diagnosed yet', () => {
    expect(beforeOf(signIn('now', 2, 'refused', null), failed)).toBeNull();
    const waiting = record({ id: 'now', firstSeen: 120_000, waiting: true, observed: NOTHING_OBSERVED });
    expect(beforeOf(waiting, failed)).toBeNull();
  });
});

describe('compareDiagnoses', () => {
  const audience = finding();
  const recipient = finding({ code: 'recipient-mismatch', field: 'SubjectConfirmationData/@Recipient' });
  const noticed = finding({ code: 'session-end-missing', weight: 'notice', field: 'AuthnStatement' });

  test('shows what is fixed, what is still wrong, and what is wrong only now', () => {
    const now = { ...audience, received: { kind: 'audience', text: 'https://third.example' } } as const;
    const added = finding({ code: 'name-id-format', field: 'Assertion/Subject/NameID/@Format' });
    expect(
      compareDiagnoses(diagnosis({ findings: [audience, recipient] }), diagnosis({ findings: [now, added] })),
    ).toEqual({ fixed: [recipient], still: [{ before: audience, now }], added: [added], changed: [] });
  });

  test('treats what could stop a sign-in as fixed when AWS has accepted one', () => {
    expect(compareDiagnoses(diagnosis({ findings: [audience, noticed] }), null)).toEqual({
      fixed: [audience],
      still: [],
      added: [],
      changed: [],
    });
  });

  test('ignores findings that do not stop a sign-in', () => {
    const both = diagnosis({ findings: [audience, noticed] });
    expect(compareDiagnoses(both, both).still.map(({ now }) => now)).toEqual([audience]);
    expect(compareDiagnoses(diagnosis({ findings: [audience] }), both).added).toEqual([]);
    expect(compareDiagnoses(both, diagnosis({ findings: [audience] })).fixed).toEqual([]);
  });

  test('lists other fields that changed, except those that always change', () => {
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
