import { describe, expect, it } from 'vitest';
import { TARGETS } from '../fuzz/targets.ts';

/** Only against hanging: `npm run fuzz` goes on for as long as wanted, and fails over one second. */
const WATCHDOG_MILLISECONDS = 10_000;

/** The same inputs every time, so that a failure can be looked into; fresh ones are the fuzz's business. */
const SEEDS = [1, 2];

describe.each(TARGETS.map((target) => [target.name, target] as const))('hostile input: %s', (_, { batch }) => {
  it.each(SEEDS)('is read or refused, and comes out as text (seed %i)', async (seed) => {
    const { outcomes, failures, slowestMilliseconds } = await batch(seed);
    expect(failures.map(({ what, input }) => [what, Buffer.from(input).toString('base64')])).toEqual([]);
    expect(slowestMilliseconds).toBeLessThan(WATCHDOG_MILLISECONDS);
    // Were all inputs refused at the door, nothing behind it would have been tried.
    expect(new Set(outcomes).size).toBeGreaterThan(1);
  });
});
