import { expect, test } from 'vitest';
import { hostileMessages } from '../../fixtures/hostile-messages.ts';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { reportOf } from '../../src/report/from-diagnosis.ts';
import { observedResponse } from '../fuzz/observed.ts';

/** Only a watchdog against hanging: `npm run hostile` measures. */
const WATCHDOG_MILLISECONDS = 60_000;

test.each(Object.entries(hostileMessages))(
  '%s: few findings, and no more to store than the message itself',
  { timeout: WATCHDOG_MILLISECONDS },
  async (_, make) => {
    const xml = make();
    const diagnosis = await diagnose(observedResponse(Buffer.from(xml).toString('base64')), NOTHING_KNOWN);
    expect(diagnosis.error).toBeNull();
    expect(diagnosis.findings.length).toBeLessThan(100);
    // A value may occur both in a finding and in the facts, and a quotation mark takes two characters.
    expect(JSON.stringify(diagnosis).length).toBeLessThan(3 * xml.length + 20_000);
    const options = { file: null, program: { name: 'test', version: '0' } };
    expect(reportOf(diagnosis, { ...options, level: 'colleague' })).not.toHaveProperty('error');
  },
);

test('a check that fails thousands of times lists twenty faults and says how many more there are', async () => {
  const make = hostileMessages['4,000 attributes for access control, each with three mistakes'];
  const { findings } = await diagnose(observedResponse(Buffer.from(make?.() ?? '').toString('base64')), NOTHING_KNOWN);
  const structured = findings.filter(({ code }) => code === 'attribute-structured');
  expect(structured.map(({ more }) => more)).toEqual([...Array(19).fill(0), 3980]);
});
