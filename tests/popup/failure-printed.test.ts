import { describe, expect, it } from 'vitest';
import english from '../../_locales/en/messages.json' with { type: 'json' };
import { failurePrinted } from '../../popup/failure-printed.ts';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { signInOfPage } from '../../src/evidence/page-text.ts';
import { createTranslator } from '../../src/wording/translate.ts';

const i18n = { t: createTranslator(english) };
const ID = '7f3c1d0e-5b94-4f6a-8c2d-0b7f2c9d3e41';
const refused = {
  outcome: 'refused',
  requestId: ID,
  clocks: { device: null, aws: '2026-08-05T13:31:04.000Z', issueInstant: null },
} as const;

describe('the request ID and the time of a failure', () => {
  it('are written as AWS prints them', () => {
    expect(failurePrinted(refused, i18n)).toEqual([
      { name: 'AWS request ID', value: ID },
      { name: 'Time at AWS', value: 'Wed, 05 Aug 2026 13:31:04 GMT' },
    ]);
  });

  it("come from AWS's page alone, where somebody copied it", async () => {
    const observed = signInOfPage(`Algo salió mal. ID: ${ID} Hora: Wed, 5 Aug 2026 13:31:04 GMT`);
    if (observed === null) throw new Error('no such page');
    const { signIn } = await diagnose(observed, NOTHING_KNOWN);
    expect(failurePrinted(signIn, i18n)).toEqual(failurePrinted(refused, i18n));
  });

  it('are left out where AWS showed no failure, or none with an ID', () => {
    expect(failurePrinted({ ...refused, outcome: 'accepted' }, i18n)).toEqual([]);
    expect(failurePrinted({ ...refused, outcome: 'unknown' }, i18n)).toEqual([]);
    expect(failurePrinted({ ...refused, requestId: null }, i18n)).toEqual([]);
  });

  it('have no time, or a relative one, where a report says no more', () => {
    const valuesWith = (aws: string | null): readonly string[] =>
      failurePrinted({ ...refused, clocks: { ...refused.clocks, aws } }, i18n).map(({ value }) => value);
    expect(valuesWith(null)).toEqual([ID]);
    expect(valuesWith('PT4S')).toEqual([ID, '4 seconds after the sign-in']);
    expect(valuesWith('yesterday')).toEqual([ID, 'yesterday']);
  });
});
