import type { Report } from '../src/report/format.ts';
import { visible } from '../src/report/visible.ts';
import type { Translate } from '../src/wording/translate.ts';
import { statusOf } from './status.ts';
import { summaryOf } from './summary.ts';
import { COMMAND, EXIT, type FailOn } from './table.ts';

export interface NamedReport {
  /** The file's name as typed, which is not part of a report; empty if there is no file. */
  readonly file: string;
  readonly report: Report;
}

/**
 * All reports as one JUnit file, which build servers show as tests: one for each sign-in, which failed if the diagnosis
 * found a fault.
 */
export const junitXml = (reports: readonly NamedReport[], failOn: FailOn, t: Translate): string => {
  const statuses = reports.map(({ report }) => statusOf(report, failOn));
  const count = (status: number): number => statuses.filter((each) => each === status).length;
  const counts = `tests="${reports.length}" failures="${count(EXIT.cause)}" errors="${count(EXIT.unreadable)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts}>`,
    `  <testsuite name="${COMMAND}" ${counts}>`,
    ...reports.map((report) => testCase(report, failOn, t)),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
};

const testCase = ({ file, report }: NamedReport, failOn: FailOn, t: Translate): string => {
  const { headline, sentence, who, step } = summaryOf(report, t);
  const status = statusOf(report, failOn);
  const name = `    <testcase classname="${COMMAND}" name="${escaped(file === '' ? 'preflight' : file)}"`;
  if (status === EXIT.nothing) return `${name}/>`;
  const element = status === EXIT.cause ? 'failure' : 'error';
  const type = 'error' in report ? report.error.code : (report.cause?.code ?? report.findings[0]?.code ?? '');
  const text = [sentence, who, step].filter((line) => line !== null).join('\n');
  return `${name}><${element} type="${escaped(type)}" message="${escaped(headline)}">${escaped(text)}</${element}></testcase>`;
};

/** Characters that no XML document may contain are shown by their code points. */
const escaped = (text: string): string =>
  text
    .split('\n')
    .map(visible)
    .join('\n')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
