import { describe, expect, it } from 'vitest';
import { UNKNOWN_POST } from '../../fixtures/unknown-post.ts';
import { nowOf, tooEarlyBy, tooLateBy, weightOutside } from '../../src/diagnosis/now.ts';
import { NOTHING_OBSERVED } from '../../src/diagnosis/observed.ts';

const T = Date.parse('2026-01-15T10:00:00Z');
const at = (awsTime: number | null, deviceTime: number | null) =>
  nowOf({ ...NOTHING_OBSERVED, post: { ...UNKNOWN_POST, awsTime, deviceTime } });

describe('the moment of the UNKNOWN_POST', () => {
  it("is the whole second that AWS's Date names", () => {
    expect(at(T, T + 5000)).toEqual({ from: T, to: T + 1000, clock: 'aws' });
  });

  it('is exact if the stated time is', () => {
    expect(at(T + 250, null)).toEqual({ from: T + 250, to: T + 251, clock: 'aws' });
  });

  it("is the device's if AWS's is not known, and unknown without either", () => {
    expect(at(null, T + 7)).toEqual({ from: T + 7, to: T + 8, clock: 'device' });
    expect(at(null, null)).toBeNull();
    expect(nowOf(NOTHING_OBSERVED)).toBeNull();
  });
});

describe('a bound of the validity', () => {
  const second = { from: T, to: T + 1000, clock: 'aws' } as const;

  it.each([
    [T - 1, 1],
    [T, 0],
    [T + 1, null],
    [T + 999, null],
  ])('NotOnOrAfter %d is over by %s ms at the earliest instant of the second', (notOnOrAfter, by) => {
    expect(tooLateBy(second, notOnOrAfter)).toBe(by);
  });

  it.each([
    [T, 0],
    [T + 999, 0],
    [T + 1000, 1],
    [T + 2000, 1001],
  ])('NotBefore %d lies %d ms ahead at the latest instant of the second', (notBefore, by) => {
    expect(tooEarlyBy(second, notBefore)).toBe(by);
  });

  it.each([
    [0, 'notice'],
    [60_000, 'notice'],
    [60_001, 'likely'],
    [300_000, 'likely'],
    [300_001, 'decisive'],
  ])('missed by %d ms weighs %s', (milliseconds, weight) => {
    expect(weightOutside(milliseconds, { clock: 'aws' })).toBe(weight);
  });

  it("weighs at most likely by the device's clock alone", () => {
    expect(weightOutside(300_001, { clock: 'device' })).toBe('likely');
    expect(weightOutside(60_000, { clock: 'device' })).toBe('notice');
  });
});
