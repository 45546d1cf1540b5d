import type { CheckResults } from '../ask-checks.ts';
import type { Diagnosis } from '../diagnosis.ts';
import type { Finding } from '../finding.ts';

/** Adds to each finding of the message what the application at the IdP is set to in that respect, if that is known. */
export const withApplicationSetting = (findings: readonly Finding[], application: CheckResults): readonly Finding[] =>
  findings.map((finding) => {
    if (application.findings.some(({ code }) => code === finding.code)) return { ...finding, application: 'set-wrong' };
    return application.passed.some((code) => code === finding.code)
      ? { ...finding, application: 'set-right' }
      : finding;
  });

/**
 * The results of the settings that the message's results do not cover: a fault that both show belongs to the message,
 * and a check that failed did not pass.
 */
export const withoutRepeated = (application: CheckResults, shown: readonly Finding[]): CheckResults => ({
  ...application,
  findings: application.findings.filter(({ code }) => !shown.some((finding) => finding.code === code)),
});

/**
 * The codes that passed, without those of the cause and the findings, because a cause may follow from the findings of
 * other checks.
 */
export const passedOf = (
  { cause, findings }: Pick<Diagnosis, 'cause' | 'findings'>,
  ...results: readonly CheckResults[]
): CheckResults['passed'] => {
  const claimed: readonly string[] = [...findings.map(({ code }) => code), ...(cause ? [cause.code] : [])];
  return [...new Set(results.flatMap(({ passed }) => passed))].filter((code) => !claimed.includes(code));
};
