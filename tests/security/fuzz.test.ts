import { describe, expect, it } from 'vitest';
import { TARGETS } from '../fuzz/targets.ts';

/** Only against hanging; `npm run fuzz` runs as long as wanted, and fails over one second. */
const WATCHDOG_MILLISECONDS = 10_000;

/** The same inputs every time, so that a failure can be reproduced; `npm run fuzz` makes fresh ones. */
const SEEDS = [1, 2];

describe.each(TARGETS.map((target) => [target.name, target] as const))('hostile input: %s', (_, { batch }) => {
  it.each(SEEDS)('is read or refused, and comes out as text (seed %i)', async (seed) => {
    const { outcomes, failures, slowestMilliseconds } = await batch(seed);
    expect(failures.map(({ what, input }) => [what, Buffer.from(input).toString('base64')])).toEqual([]);
    expect(slowestMilliseconds).toBeLessThan(WATCHDOG_MILLISECONDS);
    // If all inputs were refused at once, nothing after that would have been tried.
    expect(new Set(outcomes).size).toBeGreaterThan(1);
  });
});
