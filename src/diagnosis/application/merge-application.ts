import type { CheckResults } from '../ask-checks.ts';
import type { Diagnosis } from '../diagnosis.ts';
import type { Finding } from '../finding.ts';

/** Adds to each finding of the message how the application at the IdP is set in that respect, if that is known. */
export const withApplicationSetting = (findings: readonly Finding[], application: CheckResults): readonly Finding[] =>
  findings.map((finding) => {
    if (application.findings.some(({ code }) => code === finding.code)) return { ...finding, application: 'set-wrong' };
    return application.passed.some((code) => code === finding.code)
      ? { ...finding, application: 'set-right' }
      : finding;
  });

/** What the message's results leave to the settings: a fault that both show is the message's, and what failed did not pass. */
export const withoutRepeated = (application: CheckResults, shown: readonly Finding[]): CheckResults => ({
  ...application,
  findings: application.findings.filter(({ code }) => !shown.some((finding) => finding.code === code)),
});

/** The codes that passed, without those of the cause and the findings: a cause may follow from the findings of other checks. */
export const passedOf = (
  { cause, findings }: Pick<Diagnosis, 'cause' | 'findings'>,
  ...results: readonly CheckResults[]
): CheckResults['passed'] => {
  const claimed: readonly string[] = [...findings.map(({ code }) => code), ...(cause ? [cause.code] : [])];
  return [...new Set(results.flatMap(({ passed }) => passed))].filter((code) => !claimed.includes(code));
};
