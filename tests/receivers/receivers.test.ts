import { expect, it } from 'vitest';
import { compare } from './compare.ts';
import { PROBES } from './probes.ts';
import { askAll, SIMPLESAMLPHP } from './receiver.ts';
import { probeTrials } from './trials.ts';

/**
 * The cheapest of the judges of `npm run receivers`. A single judge is not a majority, so it judges only cases that it
 * gets right.
 */
it('SimpleSAMLphp accepts a good sign-in and refuses what is forged, late or for somebody else, as the program says', async () => {
  const names = [
    'nothing odd',
    'a changed NameID',
    'no signature',
    'another Audience',
    'another Destination',
    'posted a day later',
  ];
  const trials = await probeTrials(
    PROBES.filter(({ name }) => names.includes(name)),
    [['general', 'xml-crypto']],
  );
  const { refusals } = askAll(SIMPLESAMLPHP, trials);
  const [clean, ...others] = compare(trials, [refusals]);
  expect(clean).toMatchObject({ name: 'nothing odd', votes: ['accepts'], says: 'silent' });
  expect(others).toHaveLength(names.length - 1);
  for (const { votes, says, verdict } of others) {
    expect({ votes, verdict }).toEqual({ votes: ['refuses'], verdict: 'agrees' });
    expect(says).toMatch(/^decisive /);
  }
});
