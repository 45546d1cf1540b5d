import type { Level, Report } from './format.ts';
import { redact } from './redact.ts';

const STRICTNESS: readonly Level[] = ['raw', 'colleague', 'public'];

/** A report at a level at least as strict as asked for: what was replaced once stays so. */
export const relevel = (report: Report, level: Level, salt: Uint8Array): Report => {
  if (STRICTNESS.indexOf(level) <= STRICTNESS.indexOf(report.level)) return report;
  return 'error' in report ? { ...report, level } : redact(report, level, { salt });
};
