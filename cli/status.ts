import type { Weight } from '../src/diagnosis/finding.ts';
import type { Report } from '../src/report/format.ts';
import { EXIT, type FailOn } from './table.ts';

/** The exit status for one report. */
export const statusOf = (report: Report, failOn: FailOn): number => {
  if ('error' in report) return EXIT.unreadable;
  return isFailure(report, failOn) ? EXIT.cause : EXIT.nothing;
};

const isFailure = (report: Exclude<Report, { error: unknown }>, failOn: FailOn): boolean => {
  switch (failOn) {
    case 'decisive':
      return report.cause?.weight === 'decisive';
    case 'likely':
      return report.cause !== null;
    case 'notice':
      return report.cause !== null || report.findings.length > 0;
  }
};

/** How serious a report is: the weight of its cause, else of its heaviest finding; null if nothing is wrong. */
export const weightOf = (report: Report): Weight | null => {
  if ('error' in report) return 'decisive';
  return report.cause?.weight ?? report.findings[0]?.weight ?? null;
};
