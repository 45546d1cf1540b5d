import { describe, expect, test } from 'vitest';
import { fieldRows } from '../../../popup/details/fields.ts';
import { ACS_URL, diagnosis, finding, ISSUER_URL } from '../records.ts';

const AUDIENCE = 'Assertion/Conditions/AudienceRestriction/Audience';
const rowOf = (field: string, of = diagnosis()) => fieldRows(of).find((row) => row.field === field);

describe('fieldRows', () => {
  test('shows the finding beside the field that it concerns', () => {
    expect(rowOf(AUDIENCE)).toEqual({
      field: AUDIENCE,
      received: 'https://other.example/audience',
      expected: ISSUER_URL,
      differs: true,
      isPersonal: false,
    });
  });

  test('shows what a good field was compared with', () => {
    expect(rowOf('SubjectConfirmationData/@Recipient')).toEqual({
      field: 'SubjectConfirmationData/@Recipient',
      received: ACS_URL,
      expected: ACS_URL,
      differs: false,
      isPersonal: false,
    });
  });

  test('does not mark a field for a notice', () => {
    const noticed = diagnosis({ findings: [finding({ weight: 'notice' })] });
    expect(rowOf(AUDIENCE, noticed)?.differs).toBe(false);
  });

  test('marks a signature that does not verify, for the certificate inside it', () => {
    const facts = diagnosis().facts;
    const signature = {
      on: 'Response',
      signatureAlgorithm: null,
      digestAlgorithms: [],
      canonicalization: null,
      embedded: 'verifies',
      configured: 'key-mismatch',
      coversAssertion: true,
      detail: null,
    } as const;
    const signed = facts && { ...facts, signatures: [signature] };
    const wrong = finding({ field: 'Response/Signature/KeyInfo/X509Data/X509Certificate' });
    expect(rowOf('Response/Signature', diagnosis({ facts: signed, findings: [wrong] }))?.differs).toBe(true);
    expect(rowOf('Response/Signature', diagnosis({ facts: signed, findings: [] }))?.differs).toBe(false);
  });

  test('has no POST URL where a bare Response was imported', () => {
    const { signIn } = diagnosis();
    expect(rowOf('POST URL')).toBeDefined();
    expect(rowOf('POST URL', diagnosis({ signIn: { ...signIn, postedTo: null } }))).toBeUndefined();
  });

  test('expects nothing if nothing is known', () => {
    expect(rowOf('Assertion/Issuer')?.expected).toBeNull();
    expect(rowOf(AUDIENCE, diagnosis({ findings: [], authnRequest: null, instance: null }))?.expected).toBeNull();
  });

  test('lists each attribute under its name, as personal as the name', () => {
    expect(rowOf('Attribute displayName')).toMatchObject({ received: 'Quentin Zyzzyva', isPersonal: true });
    expect(rowOf('Assertion/Subject/NameID')?.isPersonal).toBe(true);
    expect(rowOf('Response/Issuer')?.isPersonal).toBe(false);
  });

  test('has no rows without a Response', () => {
    expect(fieldRows(diagnosis({ facts: null }))).toEqual([]);
  });
});
