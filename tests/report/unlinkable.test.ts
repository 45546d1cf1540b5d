import fc from 'fast-check';
import { expect, it } from 'vitest';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import { responseXml } from '../../fixtures/response.ts';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { reportOf } from '../../src/report/from-diagnosis.ts';
import { RENDERINGS, render } from '../../src/report/render.ts';
import { createTranslator } from '../../src/wording/translate.ts';
import { observedResponse } from '../fuzz/observed.ts';

const t = createTranslator(messages);
const DAY = 24 * 60 * 60 * 1000;

/** A sign-in of some person on some day: everything personal differs, but not the fault. */
const publicReport = async (name: string, company: string, number: string, days: number): Promise<string> => {
  const shift = days * DAY + days * 1_234_000;
  const message = responseXml({
    responseId: `_${number}-response`,
    issuer: `https://login.${company}.example/saml/metadata`,
    audience: `https://${company}.example/aws`,
    nameId: `${name}@${company}.example`,
    attributes: `<saml:Attribute Name="employeeNumber"><saml:AttributeValue>${number}</saml:AttributeValue></saml:Attribute>`,
  }).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (time) => new Date(Date.parse(time) + shift).toISOString());
  const moment = Date.parse('2026-01-15T10:00:00Z') + shift;
  const observed = observedResponse(Buffer.from(message).toString('base64'));
  const post = observed.post && { ...observed.post, deviceTime: moment + 1000, awsTime: moment + 2000 };
  const diagnosis = await diagnose({ ...observed, post }, NOTHING_KNOWN);
  const report = reportOf(diagnosis, {
    level: 'public',
    file: null,
    program: { name: 'its-the-saml', version: '1.0.0' },
  });
  return RENDERINGS.map((rendering) => render(report, rendering, t)).join('\n');
};

/** A person, a company and a moment. Lengths stay within one class, because a report shows their class. */
const signIns = fc.record({
  name: fc.stringMatching(/^[b-z]{3,4}\.[b-z]{3,4}$/),
  company: fc.stringMatching(/^[b-z]{5,7}$/),
  number: fc.stringMatching(/^[1-9]\d{5,8}$/),
  days: fc.integer({ min: 0, max: 4000 }),
});

it('public reports about different people, places and days are identical, so that nobody can tell them apart', async () => {
  const one = await publicReport('jane.doe', 'acmeinc', '204711335', 0);
  expect(one).toContain('audience-mismatch');
  expect(one).toContain('5 minutes before the sign-in');
  await fc.assert(
    fc.asyncProperty(signIns, async ({ name, company, number, days }) => {
      expect(await publicReport(name, company, number, days)).toBe(one);
    }),
    { numRuns: 20 },
  );
});

it('no figure in a public report can be looked up by a third party', async () => {
  await fc.assert(
    fc.asyncProperty(signIns, async ({ name, company, number, days }) => {
      const [json = ''] = (await publicReport(name, company, number, days)).split('\n');
      const figures = json.match(/\d{3,}/g) ?? [];
      // Figures that the program and AWS write themselves: years of standards, a status, lengths by powers of two.
      expect(
        figures.filter((figure) => !/^(?:2000|2001|2005|2822|2048|200|256|0{7}\d+|4554|128|255|127)$/.test(figure)),
      ).toEqual([]);
    }),
    { numRuns: 5 },
  );
});
