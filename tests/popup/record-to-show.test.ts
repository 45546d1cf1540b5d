import { describe, expect, it } from 'vitest';
import { recordToShow } from '../../popup/record-to-show.ts';
import { NOTHING_OBSERVED } from '../../src/diagnosis/observed.ts';
import type { SignInRecord } from '../../src/observations/sign-in-record.ts';
import { diagnosis } from './records.ts';

const refused: SignInRecord = {
  version: 1,
  id: 'one',
  tabId: 7,
  private: false,
  firstSeen: 0,
  lastSeen: 0,
  observed: { ...NOTHING_OBSERVED, outcome: 'refused' },
  diagnosis: diagnosis(),
  waiting: false,
  paired: true,
};
const before: SignInRecord = { ...refused, observed: NOTHING_OBSERVED };
const beingDiagnosed: SignInRecord = { ...refused, diagnosis: null };

describe('a sign-in that is diagnosed again', () => {
  it('is shown as it was before, outcome and cause, until the new diagnosis is there', () => {
    expect(recordToShow(beingDiagnosed, before)).toBe(before);
    expect(recordToShow(refused, before)).toBe(refused);
  });

  it.each([
    ['another one is chosen', beingDiagnosed, { ...before, id: 'two' }],
    ['it had no diagnosis yet', beingDiagnosed, { ...before, diagnosis: null }],
    ['AWS accepted it', { ...beingDiagnosed, observed: { ...NOTHING_OBSERVED, outcome: 'accepted' as const } }, before],
    ['it waits for the identity provider', { ...beingDiagnosed, waiting: true }, before],
    ['nothing was shown before', beingDiagnosed, null],
  ])('is shown as it is now where %s', (_, record, last) => {
    expect(recordToShow(record, last)).toBe(record);
  });
});
