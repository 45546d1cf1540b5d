import { type ErrorReport, FORMAT, type Level, type Report, VERSION } from '../src/report/format.ts';
import { relevel } from '../src/report/relevel.ts';

/** Why a file cannot be read, in the report format's terms; missing members are unknown. */
export type FileError = Pick<ErrorReport['error'], 'reason'> & Partial<Omit<ErrorReport['error'], 'code' | 'reason'>>;

/** The report of a file that cannot be read. */
export const errorReport = (file: string, error: FileError, level: Level, program: ErrorReport['program']): Report =>
  relevel(rawReport(file, error, program), level, {});

const rawReport = (file: string, error: FileError, program: ErrorReport['program']): ErrorReport => ({
  format: FORMAT,
  version: VERSION,
  level: 'raw',
  file,
  program,
  error: {
    code: 'message-undecodable',
    layer: error.layer ?? 'file',
    reason: error.reason,
    offset: error.offset ?? null,
    line: error.line ?? null,
    column: error.column ?? null,
    encoding: error.encoding ?? null,
    root: error.root ?? null,
  },
});
