import type { Diagnosis } from '../src/diagnosis/diagnosis.ts';
import type { Finding } from '../src/diagnosis/finding.ts';
import { leadingFinding } from '../src/wording/sentence.ts';

/** The findings of a diagnosis, in reading order. */
export interface GroupedFindings {
  /** The finding whose values are shown under the headline. */
  readonly lead: Finding | null;
  /** The other findings that the same mistake explains. */
  readonly explained: readonly Finding[];
  readonly others: readonly Finding[];
}

export const groupFindings = (diagnosis: Pick<Diagnosis, 'cause' | 'findings'>): GroupedFindings => {
  const lead = leadingFinding(diagnosis);
  const rest = diagnosis.findings.filter((finding) => finding !== lead);
  const isExplained = (finding: Finding): boolean => diagnosis.cause?.explains.includes(finding.code) === true;
  return { lead, explained: rest.filter(isExplained), others: rest.filter((finding) => !isExplained(finding)) };
};
