import * as v from 'valibot';
import { CHECKS } from '../diagnosis/causes.ts';
import type { Basis } from '../diagnosis/finding.ts';
import { isReadyCommand } from '../identity-center/commands.ts';
import { PRODUCT_REFUSALS } from '../idp/refusals/product-refusals.ts';
import { FORMAT, JsonReportSchema, type Report, VERSION } from '../report/format.ts';
import { fail, type Result, succeed } from '../result.ts';

export type ReportError =
  /** Written by a later version of this program. */
  | { readonly code: 'report-newer'; readonly version: number }
  /** Damaged: the member that is wrong, e.g. `findings.0.code`. */
  | { readonly code: 'report-damaged'; readonly member: string | null };

const AnyReportSchema = v.object({ format: v.literal(FORMAT), version: v.number() });

export const isReport = (json: unknown): boolean => v.is(v.object({ format: v.literal(FORMAT) }), json);

/**
 * Reads a report of ours back. Members that this version does not know are left out. Anyone can have written the file: of
 * what a reader would open or run, only what this program itself cites and writes is kept.
 */
export const readReport = (json: unknown): Result<Report, ReportError> => {
  const any = v.safeParse(AnyReportSchema, json);
  if (any.success && any.output.version > VERSION) return fail({ code: 'report-newer', version: any.output.version });
  const report = v.safeParse(JsonReportSchema, withFixedBy(json));
  return report.success
    ? succeed(withoutForeign(report.output))
    : fail({ code: 'report-damaged', member: v.getDotPath(report.issues[0]) });
};

const FindingsSchema = v.looseObject({ findings: v.array(v.looseObject({ mendedBy: v.optional(v.unknown()) })) });

/** Reports of earlier programs call `fixedBy` by the name `mendedBy`. */
const withFixedBy = (json: unknown): unknown =>
  v.is(FindingsSchema, json)
    ? { ...json, findings: json.findings.map(({ mendedBy, ...finding }) => ({ fixedBy: mendedBy, ...finding })) }
    : json;

const withoutForeign = (report: Report): Report => {
  if ('error' in report) return report;
  return {
    ...report,
    refusal: report.refusal !== null && SOURCES.has(report.refusal.source) ? report.refusal : null,
    findings: report.findings.map((finding) => ({ ...finding, basis: finding.basis.filter(isCited) })),
    outsideBrowser: report.outsideBrowser.map(({ code, command }) => ({
      code,
      command: command !== null && isReadyCommand(command) ? command : null,
    })),
  };
};

/** What is cited without an address cannot lead anywhere. */
const isCited = ({ url }: Basis): boolean => url === null || CITED.has(url);

const CITED: ReadonlySet<string | null> = new Set(CHECKS.flatMap(({ basis }) => basis.map(({ url }) => url)));

const SOURCES: ReadonlySet<string> = new Set(
  PRODUCT_REFUSALS.flatMap(({ refusals }) => refusals.map(({ source }) => source)),
);
