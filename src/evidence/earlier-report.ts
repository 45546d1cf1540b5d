import * as v from 'valibot';
import { FORMAT, JsonReportSchema, type Report, VERSION } from '../report/format.ts';
import { judgedReport } from '../report/judged-report.ts';
import { fail, type Result, succeed } from '../result.ts';

export type ReportError =
  /** A later version of this program wrote it. */
  | { readonly code: 'report-newer'; readonly version: number }
  /** Damaged: the member that is wrong, e.g. `findings.0.code`. */
  | { readonly code: 'report-damaged'; readonly member: string | null };

const AnyReportSchema = v.object({ format: v.literal(FORMAT), version: v.number() });

export const isReport = (json: unknown): boolean => v.is(v.object({ format: v.literal(FORMAT) }), json);

/**
 * Reads back a report of this program. Members that this version does not know are left out. Anyone can have written
 * the file, so each field is judged before anybody sees it.
 */
export const readReport = (json: unknown): Result<Report, ReportError> => {
  const any = v.safeParse(AnyReportSchema, json);
  if (any.success && any.output.version > VERSION) return fail({ code: 'report-newer', version: any.output.version });
  const report = v.safeParse(JsonReportSchema, withFixedBy(json));
  return report.success
    ? succeed(judgedReport(report.output))
    : fail({ code: 'report-damaged', member: v.getDotPath(report.issues[0]) });
};

const FindingsSchema = v.looseObject({ findings: v.array(v.looseObject({ mendedBy: v.optional(v.unknown()) })) });

/** Reports of earlier versions call `fixedBy` `mendedBy`. */
const withFixedBy = (json: unknown): unknown =>
  v.is(FindingsSchema, json)
    ? { ...json, findings: json.findings.map(({ mendedBy, ...finding }) => ({ fixedBy: mendedBy, ...finding })) }
    : json;
