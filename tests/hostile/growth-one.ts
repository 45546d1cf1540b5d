/**
 * Diagnoses the Response in each file as the worker does, makes every report of it, and prints as JSON the processor
 * time. In one process, so that its start does not count.
 */
import { readFileSync } from 'node:fs';
import sentences from '../../_locales/en/messages.json' with { type: 'json' };
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { LEVELS } from '../../src/report/format.ts';
import { reportOf } from '../../src/report/from-diagnosis.ts';
import { RENDERINGS, render } from '../../src/report/render.ts';
import { createTranslator } from '../../src/wording/translate.ts';
import { observedResponse } from '../fuzz/observed.ts';
import { peakMegabytes } from './measure.ts';

const t = createTranslator(sentences);
const PROGRAM = { name: 'its-the-saml', version: '0.0.0' };
/** The shortest of this many runs counts, because garbage collection and compilation make single runs longer. */
const RUNS = 3;

const steps = async (xml: string): Promise<readonly number[]> => {
  const observed = observedResponse(Buffer.from(xml).toString('base64'));
  const times: number[] = [];
  let begun = process.cpuUsage();
  const ended = (): void => {
    const { user, system } = process.cpuUsage(begun);
    times.push((user + system) / 1000);
    begun = process.cpuUsage();
  };
  const diagnosis = await diagnose(observed, NOTHING_KNOWN);
  ended();
  for (const level of LEVELS) {
    for (const rendering of RENDERINGS) {
      render(reportOf(diagnosis, { level, file: null, program: PROGRAM }), rendering, t);
      ended();
    }
  }
  return times;
};

const sum = (times: readonly number[]): number => times.reduce((total, each) => total + each, 0);

const messages = process.argv.slice(2).map((file) => readFileSync(file, 'utf8'));
const shortest: (readonly number[])[] = [];
// All sizes in turn: what the compiler learns from one size changes the time of the others.
for (let run = 0; run < RUNS; run += 1) {
  for (const [index, xml] of messages.entries()) {
    const times = await steps(xml);
    const before = shortest[index];
    if (before === undefined || sum(times) < sum(before)) shortest[index] = times;
  }
}
const longest = Math.max(...(shortest.at(-1) ?? []));
console.log(JSON.stringify({ milliseconds: shortest.map(sum), longest, megabytes: peakMegabytes() }));
