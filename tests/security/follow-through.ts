import messages from '../../_locales/en/messages.json' with { type: 'json' };
import type { Known } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import type { ObservedSignIn } from '../../src/diagnosis/observed.ts';
import { readReport } from '../../src/evidence/earlier-report.ts';
import type { Report } from '../../src/report/format.ts';
import { reportOf } from '../../src/report/from-diagnosis.ts';
import { messageFor, recipientOf } from '../../src/report/message.ts';
import { render } from '../../src/report/render.ts';
import { createTranslator } from '../../src/wording/translate.ts';
import { foreignInHtml, foreignInMarkdown, steeringIn } from './harmless.ts';

const t = createTranslator(messages);
const PROGRAM = { name: 'its-the-saml', version: '0.0.0' };
const LEVELS = ['raw', 'colleague', 'public'] as const;

/** What is wrong with a report in any rendering, according to independent judges; empty if nothing is. */
export const harmIn = (report: Report): readonly string[] => {
  const recipient = recipientOf(report);
  return [
    ...foreignInHtml(render(report, 'html', t)).map((what) => `in HTML: ${what}`),
    ...foreignInMarkdown(render(report, 'markdown', t)).map((what) => `in Markdown: ${what}`),
    ...steeringIn(render(report, 'text', t)).map((what) => `in text: ${codePointOf(what)}`),
    ...steeringIn(recipient === null ? '' : messageFor(recipient, report, t)).map(
      (what) => `in the message: ${codePointOf(what)}`,
    ),
    ...(readReport(JSON.parse(render(report, 'json', t))).ok ? [] : ['in JSON: it cannot be read back']),
  ];
};

/** Everything that leaves the program for a diagnosis, at every level. */
export const harmInDiagnosis = (diagnosis: Diagnosis): readonly string[] =>
  LEVELS.flatMap((level) =>
    harmIn(reportOf(diagnosis, { level, file: null, program: PROGRAM })).map((what) => `${level} ${what}`),
  );

/** Takes a sign-in through the whole program: diagnoses it, reports it at every level, renders it in every form. */
export const followThrough = async (
  observed: ObservedSignIn,
  known: Known,
): Promise<{ readonly outcome: string; readonly harm: readonly string[] }> => {
  const diagnosis = await diagnose(observed, known);
  const { error, cause } = diagnosis;
  return {
    outcome: error === null ? `diagnosed: ${cause?.code ?? 'no cause'}` : `unreadable: ${error.reason}`,
    harm: harmInDiagnosis(diagnosis),
  };
};

const codePointOf = (character: string): string => `U+${character.codePointAt(0)?.toString(16)}`;
