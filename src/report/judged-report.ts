import { isReadyCommand } from '../identity-center/commands.ts';
import type { Report } from './format.ts';
import { isCited, isFileLabel } from './known/own-words.ts';
import { isRefusalSource } from './known/refusal-words.ts';
import { redact } from './redact.ts';

/**
 * A report that somebody sent, whoever wrote it: at a level that is shared, what its level does not allow is
 * replaced, whatever it says of itself. At level `raw` values stay as they are; of what a reader would open or run, only
 * what this program itself cites and writes is kept.
 */
export const judgedReport = (report: Report): Report => {
  if (report.level !== 'raw') return redact(report, report.level, {});
  const file = report.file !== null && isFileLabel(report.file) ? report.file : null;
  if ('error' in report) return { ...report, file };
  return {
    ...report,
    file,
    refusal: report.refusal !== null && isRefusalSource(report.refusal.source) ? report.refusal : null,
    findings: report.findings.map((finding) => ({ ...finding, basis: finding.basis.filter(isCited) })),
    outsideBrowser: report.outsideBrowser.map(({ code, command }) => ({
      code,
      command: command !== null && isReadyCommand(command) ? command : null,
    })),
  };
};
