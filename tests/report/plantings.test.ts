import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS_TO_JUDGE, people, plantings, reportOfPerson, survivorsAt } from './plantings.ts';

describe('somebody, in every spelling, in every string of a report', () => {
  it('is visible at the level raw, so that their absence elsewhere means something', async () => {
    await fc.assert(
      fc.asyncProperty(people, plantings, async (person, planted) => {
        const report = await reportOfPerson(person);
        expect(survivorsAt('raw', person, report, planted).gone).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });

  it.each(LEVELS_TO_JUDGE)('is nowhere at the level %s', async (level) => {
    await fc.assert(
      fc.asyncProperty(people, plantings, async (person, planted) => {
        const report = await reportOfPerson(person);
        expect(survivorsAt(level, person, report, planted).survivors).toEqual([]);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
});
