import { describe, expect, test } from 'vitest';
import { validityOf } from '../../../popup/details/validity.ts';
import { diagnosis, finding } from '../records.ts';

const good = diagnosis();
/** The same sign-in, posted at another moment by AWS's clock. */
const postedAt = (at: string | null) => diagnosis({ signIn: { ...good.signIn, at } });

describe('validityOf', () => {
  test('sorts the moments by time, and places them between 0 and 1', () => {
    expect(validityOf(good)?.moments.map(({ moment, place }) => [moment, Math.round(place * 100)])).toEqual([
      ['not-before', 0],
      ['issued', 50],
      ['posted', 51],
      ['device', 51],
      ['not-on-or-after', 100],
    ]);
  });

  test.each([
    ['2026-11-23T14:17:59Z', false],
    ['2026-11-23T14:18:00Z', true],
    ['2026-11-23T14:27:59Z', true],
    ['2026-11-23T14:28:00Z', false],
  ])('says whether a POST at %s was within: %s', (at, isWithin) => {
    expect(validityOf(postedAt(at))?.isWithin).toBe(isWithin);
  });

  test('counts the validity as over when no SubjectConfirmation is usable any more', () => {
    const { facts } = good;
    const [assertion] = facts?.assertions ?? [];
    const [confirmation] = assertion?.subjectConfirmations ?? [];
    if (!facts || !assertion || !confirmation) throw new Error('the sign-in has no SubjectConfirmation');
    const confirmedUntil = (...ends: readonly string[]) =>
      validityOf({
        ...good,
        facts: {
          ...facts,
          assertions: [
            { ...assertion, subjectConfirmations: ends.map((notOnOrAfter) => ({ ...confirmation, notOnOrAfter })) },
          ],
        },
      })?.isWithin;
    expect(confirmedUntil('2026-11-23T14:24:00Z')).toBe(true);
    expect(confirmedUntil('2026-11-23T14:20:00Z')).toBe(false);
    expect(confirmedUntil('2026-11-23T14:20:00Z', '2026-11-23T14:24:00Z')).toBe(true);
  });

  test('shows a POST outside the validity as a fault only if the cause is about time', () => {
    const late = { ...good.signIn, at: '2026-11-23T14:38:00Z' };
    const cause = { code: 'expired', weight: 'decisive', explains: ['expired'] } as const;
    expect(validityOf(diagnosis({ signIn: late }))).toMatchObject({ isWithin: false, isFault: false });
    expect(validityOf(diagnosis({ signIn: late, cause }))).toMatchObject({ isWithin: false, isFault: true });
    const findings = [finding({ code: 'expired' })];
    expect(validityOf(diagnosis({ signIn: late, findings }))).toMatchObject({ isFault: false, isFound: true });
    expect(validityOf(diagnosis({ signIn: late }))).toMatchObject({ isFound: false });
    expect(validityOf(diagnosis({ cause }))).toMatchObject({ isWithin: true, isFault: false });
    expect(validityOf(diagnosis({ signIn: late, cause: null }))).toMatchObject({ isFault: false });
  });

  test('puts moments that are close to each other in rows', () => {
    expect(validityOf(good)?.moments.map(({ moment, row }) => [moment, row])).toEqual([
      ['not-before', 0],
      ['issued', 0],
      ['posted', 1],
      ['device', 2],
      ['not-on-or-after', 0],
    ]);
  });

  test('puts marks that are closer than 6 % of the bar in separate rows', () => {
    const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23) + seconds * 1000).toISOString();
    const rowsOf = (postedAt: number) => {
      const { facts, signIn } = good;
      const assertions = (facts?.assertions ?? []).map((assertion) => ({
        ...assertion,
        notBefore: at(0),
        notOnOrAfter: at(1000),
        subjectConfirmations: [],
      }));
      const response = facts && { ...facts.response, issueInstant: at(500) };
      const changed = facts && response && { ...facts, response, assertions };
      const posted = { ...signIn, at: at(postedAt), clocks: { ...signIn.clocks, device: null } };
      return validityOf(diagnosis({ facts: changed, signIn: posted }))?.moments.map(({ row }) => row);
    };
    expect(rowsOf(555)).toEqual([0, 0, 1, 0]);
    expect(rowsOf(565)).toEqual([0, 0, 0, 0]);
  });

  test('names the clock of the moment of the POST', () => {
    expect(validityOf(good)?.clock).toBe('aws');
    expect(validityOf(diagnosis({ signIn: { ...good.signIn, atFrom: 'har' } }))?.clock).toBeNull();
  });

  test('makes room for a POST outside the window', () => {
    const validity = validityOf(postedAt('2026-11-23T14:38:00Z'));
    expect(validity?.from).toBe(0);
    expect(validity?.until).toBe(0.5);
    expect(validity?.moments.at(-1)).toMatchObject({ moment: 'posted', place: 1 });
  });

  test('shows nothing without the moment of the POST, or without a Response', () => {
    expect(validityOf(postedAt(null))).toBeNull();
    expect(validityOf(diagnosis({ facts: null }))).toBeNull();
  });
});
