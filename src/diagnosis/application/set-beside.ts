import type { Answers } from '../ask-checks.ts';
import type { Diagnosis } from '../diagnosis.ts';
import type { Finding } from '../finding.ts';

/** The message's findings with what the application at the IdP is set to in that respect, where that is known. */
export const besideSettings = (findings: readonly Finding[], application: Answers): readonly Finding[] =>
  findings.map((finding) => {
    if (application.findings.some(({ code }) => code === finding.code)) return { ...finding, application: 'set-wrong' };
    return application.passed.some((code) => code === finding.code)
      ? { ...finding, application: 'set-right' }
      : finding;
  });

/** What the message's answers leave to the settings: a fault that both show is the message's, and what failed did not pass. */
export const withoutShown = (application: Answers, shown: readonly Finding[]): Answers => ({
  ...application,
  findings: application.findings.filter(({ code }) => !shown.some((finding) => finding.code === code)),
});

/** What passed, without the codes that the cause or a finding claims: a cause may follow from the findings of other checks. */
export const passedOf = (
  { cause, findings }: Pick<Diagnosis, 'cause' | 'findings'>,
  ...answers: readonly Answers[]
): Answers['passed'] => {
  const claimed: readonly string[] = [...findings.map(({ code }) => code), ...(cause ? [cause.code] : [])];
  return [...new Set(answers.flatMap(({ passed }) => passed))].filter((code) => !claimed.includes(code));
};
