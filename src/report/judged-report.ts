import { isReadyCommand } from '../identity-center/commands.ts';
import type { Report } from './format.ts';
import { isCited, isFileLabel } from './known/own-words.ts';
import { isRefusalSource } from './known/refusal-words.ts';
import { redact } from './redact.ts';

/**
 * Makes a report that somebody sent safe to show, because anybody may have written it. In a report at a level that is
 * shared, it replaces what that level does not allow. At level `raw` values stay as they are, but links and commands
 * are kept only if this program itself cites or writes them.
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
