import type { Finding } from '../diagnosis/finding.ts';
import type { Report } from './format.ts';
import { visibleJson } from './visible.ts';

/** Values as plain strings, with their kinds in other members, so that other programs compare the plain value. */
const jsonFinding = ({ code, weight, field, expected, received, ...rest }: Finding) => ({
  code,
  weight,
  field,
  expected: expected?.text ?? null,
  expectedKind: expected?.kind ?? null,
  received: received?.text ?? null,
  receivedKind: received?.kind ?? null,
  ...rest,
});

const asJson = (report: Report, indent: number): string =>
  visibleJson(
    JSON.stringify(
      'error' in report ? report : { ...report, findings: report.findings.map(jsonFinding) },
      null,
      indent,
    ),
  );

/** The report as one line of JSON. */
export const renderJson = (report: Report): string => asJson(report, 0);

/** The report as JSON in many short lines, which mail programs do not change. Other renderings carry this form. */
export const embeddedJson = (report: Report): string => asJson(report, 1);
