import type { Answers } from '../ask-checks.ts';
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

/** No code is among what passed and among the findings. */
export const passedOf = (findings: readonly Finding[], ...answers: readonly Answers[]): Answers['passed'] =>
  [...new Set(answers.flatMap(({ passed }) => passed))].filter(
    (code) => !findings.some((finding) => finding.code === code),
  );
