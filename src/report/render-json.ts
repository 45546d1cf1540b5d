import type { Finding } from '../diagnosis/finding.ts';
import type { Report } from './format.ts';

/** Values as plain strings, their kinds beside them: what other programs compare is what stands there. */
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

/** The report as one line of JSON. */
export const renderJson = (report: Report): string =>
  JSON.stringify('error' in report ? report : { ...report, findings: report.findings.map(jsonFinding) });
