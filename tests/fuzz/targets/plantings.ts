import fc from 'fast-check';
import { SHARED_LEVELS } from '../../../src/report/format.ts';
import { people, plantings, reportOfPerson, survivorsAt } from '../../report/plantings.ts';
import type { FuzzTarget } from '../target.ts';

/** A person in every spelling, in every string of a report; each planting is a separate input. */
export const plantingsTarget: FuzzTarget = {
  name: 'plantings',
  batch: async (seed) => {
    const begun = process.cpuUsage();
    const [[person, planted] = []] = [fc.sample(fc.tuple(people, plantings), { seed, numRuns: 1 })[0]];
    if (person === undefined || planted === undefined) throw new Error('no sample');
    const report = await reportOfPerson(person);
    const results = SHARED_LEVELS.map((level) => survivorsAt(level, person, report, planted));
    const survivors = results.flatMap((each) => each.survivors);
    const { user, system } = process.cpuUsage(begun);
    return {
      outcomes: results.flatMap(({ gone, survivors: read }, index) => [
        ...gone.map(() => `gone at ${SHARED_LEVELS[index]}`),
        ...read.map(() => 'survives'),
      ]),
      slowestMilliseconds: (user + system) / 1000,
      failures: survivors.map((what) => ({ what, input: Buffer.from(JSON.stringify(person)) })),
    };
  },
};
