import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import { IDP_STYLES } from '../../fixtures/matrix/idp-styles.ts';
import { cleanSignIn } from '../../fixtures/matrix/sign-in.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import type { Level, Report } from '../../src/report/format.ts';
import { reportOf } from '../../src/report/from-diagnosis.ts';
import { marked, partsOf } from '../../src/report/marked.ts';
import { RENDERINGS, render } from '../../src/report/render.ts';
import { createTranslator } from '../../src/wording/translate.ts';
import { FAULTS } from './cases.ts';
import { judge } from './judge.ts';

const t = createTranslator(messages);
const OPTIONS = { file: null, program: { name: 'its-the-saml', version: '0.0.0' } };
const LEVELS: readonly Level[] = ['raw', 'colleague', 'public'];

/** An independent reader of the published schema. */
const schema: unknown = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../docs/schema/report.schema.json'), 'utf8'),
);
const validator = new Ajv({ strict: false, allErrors: true }).compile(Object(schema));
const errorsBySchema = (json: string): readonly string[] =>
  validator(JSON.parse(json))
    ? []
    : (validator.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

const reimported = async (json: string): Promise<Report | undefined> => {
  const evidence = await readEvidence(json);
  return evidence.ok && evidence.value.kind === 'report' ? evidence.value.reports[0] : undefined;
};

/** What a colleague must be able to read in a report, like in the diagnosis. */
const essence = ({ cause, findings, passed, unknown, signIn }: Omit<Diagnosis, 'error'>) => ({
  cause,
  findings: findings.map(({ code, weight, field, difference, expectedFrom, fixedBy }) => ({
    code,
    weight,
    field,
    difference,
    expectedFrom,
    fixedBy,
  })),
  passed,
  unknown,
  outcome: signIn.outcome,
  page: signIn.page,
});

/** What rules require, which nobody could read from a placeholder. */
const ruleValues = ({ findings }: Pick<Diagnosis, 'findings'>): readonly string[] =>
  findings.flatMap(({ expected, received }) =>
    [expected, received].flatMap((value) => (value?.kind === 'rule' ? [value.text] : [])),
  );

const faulty = FAULTS.flatMap(({ name, from, make, runs: [run] }) =>
  run ? [{ name, from: from ?? cleanSignIn, make, run }] : [],
);

/** Only against hanging: each test lasts as long as all of them. */
const WATCHDOG_MILLISECONDS = 1_800_000;

// All at once, because xmlsec1 takes longer to start than to sign many messages.
describe.concurrent('the report of every fault', { timeout: WATCHDOG_MILLISECONDS }, () => {
  it.each(faulty)(
    'contains the same diagnosis after it is imported again, at every level: $name',
    async ({ from, make, run }) => {
      const clean = from(IDP_STYLES[run.idpStyle], run.initiatedBy, run.withSettings);
      const diagnosis = await judge(make(clean), run.generator);
      for (const level of LEVELS) {
        const report = reportOf(diagnosis, { ...OPTIONS, level });
        const json = render(report, 'json', t);
        expect(errorsBySchema(json)).toEqual([]);
        const again = await reimported(json);
        expect(again).toEqual(report);
        if (again && 'error' in again) {
          const place = level === 'public' ? { offset: null, line: null, column: null } : {};
          expect(again.error).toEqual({ ...diagnosis.error, ...place });
        } else if (again) {
          expect(essence(again)).toEqual(essence(diagnosis));
          expect(ruleValues(again)).toEqual(ruleValues(diagnosis));
        }

        // The preview marks what was replaced, and changes nothing else.
        const preview = reportOf(diagnosis, { ...OPTIONS, level, mark: marked });
        for (const rendering of RENDERINGS) {
          const parts = partsOf(render(preview, rendering, t));
          expect(parts.map(({ text }) => text).join('')).toBe(render(report, rendering, t));
        }
      }
    },
  );
});

describe('the published schema', () => {
  it('refuses anything that is not a report, so the validator works', () => {
    expect(errorsBySchema('{"format":"its-the-saml/report","version":1}')).not.toEqual([]);
  });
});
