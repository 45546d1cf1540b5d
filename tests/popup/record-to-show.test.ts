import { describe, expect, it } from 'vitest';
import { recordToShow } from '../../popup/record-to-show.ts';
import { NOTHING_OBSERVED } from '../../src/diagnosis/observed.ts';
import type { SignInRecord } from '../../src/observations/sign-in-record.ts';
import { record } from './records.ts';

const refused = record();
const before: SignInRecord = { ...refused, observed: NOTHING_OBSERVED };
const beingDiagnosed: SignInRecord = { ...refused, diagnosis: null };

describe('a sign-in that is diagnosed again', () => {
  it('is shown with its earlier outcome and cause until the new diagnosis is made', () => {
    expect(recordToShow(beingDiagnosed, before)).toBe(before);
    expect(recordToShow(refused, before)).toBe(refused);
  });

  it.each([
    ['another one is chosen', beingDiagnosed, { ...before, id: 'two' }],
    ['it had no diagnosis yet', beingDiagnosed, { ...before, diagnosis: null }],
    ['AWS accepted it', { ...beingDiagnosed, observed: { ...NOTHING_OBSERVED, outcome: 'accepted' as const } }, before],
    ['it waits for the identity provider', { ...beingDiagnosed, waiting: true }, before],
    ['nothing was shown before', beingDiagnosed, null],
  ])('is shown as it is now if %s', (_, record, last) => {
    expect(recordToShow(record, last)).toBe(record);
  });
});
