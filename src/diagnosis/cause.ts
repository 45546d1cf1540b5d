import type { Answers } from './ask-checks.ts';
import { byWeightThenOrder } from './ask-checks.ts';
import { capWeight, compareWeight } from './check.ts';
import type { Code, FindingCode } from './codes.ts';
import type { Context } from './context.ts';
import type { Cause } from './diagnosis.ts';
import type { Finding, Weight } from './finding.ts';
import { GROUPS } from './groups.ts';
import { pageEvidence } from './page-evidence.ts';

/** Where there is no Response, these say so: nothing in a message fails. */
const NO_MESSAGE: readonly Code[] = ['idp-gave-no-response', 'identity-source-not-external'];

/** What must have been looked at, and be right, before the cause is sought where a browser cannot see. */
const KEY_CHECKS: readonly (readonly FindingCode[])[] = [
  ['audience-mismatch'],
  ['issuer-mismatch'],
  ['posted-to-unknown-acs'],
  // A message may leave one of its bounds out.
  ['expired', 'not-yet-valid', 'subject-confirmation-expired'],
  ['name-id-format'],
  ['signature-broken'],
  ['signature-key-mismatch'],
];

/** Whether one of these checks of one subject passed, and none of them failed, be it by little. */
const havePassed = (codes: readonly FindingCode[], { passed, findings }: Answers): boolean =>
  codes.some((code) => passed.includes(code)) && !findings.some(({ code }) => codes.includes(code));

/** Faults that AWS is not known to refuse: likely the cause only when it refused and nothing else failed. */
const LIKELY_IF_ALONE: readonly FindingCode[] = ['assertion-unsigned', 'signature-algorithm-weak'];

const heaviest = (findings: readonly Finding[]): Weight =>
  findings.reduce<Weight>(
    (weight, finding) => (compareWeight(finding.weight, weight) > 0 ? finding.weight : weight),
    'notice',
  );

/** Raises the faults that are likely only when they stand alone in a refused sign-in. */
export const weighAlone = (findings: readonly Finding[], context: Context): readonly Finding[] => {
  const isAlone = findings.every(({ weight }) => weight === 'notice');
  if (context.observed.outcome !== 'refused' || !isAlone) return findings;
  return findings
    .map((finding): Finding => (LIKELY_IF_ALONE.includes(finding.code) ? { ...finding, weight: 'likely' } : finding))
    .toSorted(byWeightThenOrder);
};

/** In a sign-in the settings are no more than likely the cause. */
export const capSettings = (findings: readonly Finding[]): readonly Finding[] =>
  findings.map((finding) => ({ ...finding, weight: capWeight(finding.weight, 'likely') }));

const groupCauses = (findings: readonly Finding[], context: Context): readonly Cause[] =>
  GROUPS.filter((group) => group.applies(findings, context)).map(({ code, explains }) => {
    const explained = findings.filter((finding) => explains.includes(finding.code));
    return { code, weight: heaviest(explained), explains: [...new Set(explained.map((finding) => finding.code))] };
  });

const ownCause = ({ code, weight }: Finding): Cause => ({ code, weight, explains: [code] });

/** One mistake a cause: findings that a group explains do not lead by themselves. */
const candidatesOf = (findings: readonly Finding[], context: Context): readonly Cause[] => {
  const groups = groupCauses(findings, context);
  const explained = groups.flatMap(({ explains }) => explains);
  const others = findings.filter(({ code }) => !explained.includes(code)).map(ownCause);
  return [...groups, ...others].filter(({ weight }) => weight !== 'notice').toSorted(byWeightThenOrder);
};

/** What only AWS's side can tell, where the page says so and nothing speaks against it. */
const causeOutsideBrowser = (message: Answers, context: Context): Cause | null => {
  const { page, outcome } = context.observed;
  if (outcome !== 'refused') return null;
  if (pageEvidence(page, false).pointsToUser) {
    return { code: 'user-not-provisioned', weight: 'likely', explains: [] };
  }
  const allPassed = KEY_CHECKS.every((codes) => havePassed(codes, message));
  return page === 'not-you-its-us' && allPassed
    ? { code: 'certificate-held-by-aws', weight: 'likely', explains: [] }
    : null;
};

/**
 * The one cause of a sign-in that was not accepted, or null where nothing explains it.
 *
 * @param message the answers of the message's checks, weighed
 * @param settings the findings of the settings' checks, capped: they lead only when nothing in the message fails
 */
export const causeOf = (message: Answers, settings: readonly Finding[], context: Context): Cause | null => {
  if (context.observed.outcome === 'accepted') return null;
  const { against, pointsToUser } = pageEvidence(context.observed.page, false);
  const candidates = candidatesOf(message.findings, context);
  const leading = candidates.find(({ code, weight }) => weight === 'decisive' || !against.includes(code)) ?? null;
  const failed = candidates.filter(({ code }) => !NO_MESSAGE.includes(code));
  if (leading && failed.length > 0) return leading;
  if (pointsToUser) return causeOutsideBrowser(message, context);
  const ofSettings = candidatesOf(settings, context)[0];
  return ofSettings ?? leading ?? causeOutsideBrowser(message, context);
};
