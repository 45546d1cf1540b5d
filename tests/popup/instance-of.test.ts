import { describe, expect, test } from 'vitest';
import { instanceOf } from '../../popup/instance-of.ts';
import { EMPTY_INSTANCE } from '../../src/identity-center/instance.ts';
import { ACS_URL, diagnosis, ISSUER_URL } from './records.ts';

describe('instanceOf', () => {
  test("uses AWS's request, and nothing of the Response", () => {
    expect(instanceOf(diagnosis(), [], 'new')).toEqual({
      ...EMPTY_INSTANCE,
      id: 'new',
      name: 'd-1234567890',
      issuerUrl: ISSUER_URL,
      acsUrls: [ACS_URL],
    });
  });

  test('offers none without a request, for a configured instance, or at the other door', () => {
    expect(instanceOf(diagnosis({ authnRequest: null }), [], 'new')).toBeNull();
    expect(instanceOf(diagnosis(), [{ ...EMPTY_INSTANCE, issuerUrl: ISSUER_URL }], 'new')).toBeNull();
    const { signIn } = diagnosis();
    expect(instanceOf(diagnosis({ signIn: { ...signIn, door: 'iam-federation' } }), [], 'new')).toBeNull();
  });
});
