import type { FindingCode } from './causes.ts';
import type { Finding } from './finding.ts';

/** The first finding with this code; null if there is none. */
export const findingOf = (findings: readonly Finding[], code: FindingCode): Finding | null =>
  findings.find((finding) => finding.code === code) ?? null;

/** Whether there is a finding of one of these codes. */
export const has = (findings: readonly Finding[], ...codes: readonly FindingCode[]): boolean =>
  codes.some((code) => findingOf(findings, code) !== null);
