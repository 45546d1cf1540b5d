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
