/**
 * Diagnoses the Response in one file as the worker does, then makes every report that a user can, and prints as JSON
 * the result and the time of the longest step.
 */
import { readFileSync } from 'node:fs';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { LEVELS } from '../../src/report/format.ts';
import { reportOf } from '../../src/report/from-diagnosis.ts';
import { RENDERINGS, render } from '../../src/report/render.ts';
import { createTranslator } from '../../src/wording/translate.ts';
import { observedResponse } from '../fuzz/observed.ts';
import { measure } from './measure.ts';

const t = createTranslator(messages);
const observed = observedResponse(readFileSync(process.argv[2] ?? '').toString('base64'));
let diagnosis: Diagnosis | null = null;

const read = async (): Promise<string> => {
  diagnosis = await diagnose(observed, NOTHING_KNOWN);
  const { error, findings } = diagnosis;
  return error === null ? `diagnosed, ${findings.length} findings` : `unreadable: ${error.reason}`;
};

const reports = LEVELS.flatMap((level) =>
  RENDERINGS.map((rendering) => () => {
    if (diagnosis === null) return;
    const program = { name: 'its-the-saml', version: '0.0.0' };
    render(reportOf(diagnosis, { level, file: null, program }), rendering, t);
  }),
);

await measure(read, ...reports);
