import type { CheckResults } from './ask-checks.ts';
import { byWeightThenOrder } from './ask-checks.ts';
import { CAUSES, type CauseDefinition, CHECKS, type Code, causeByCode, type FindingCode } from './causes.ts';
import { capWeight, compareWeight } from './check.ts';
import type { Context } from './context.ts';
import type { Looked, Subject } from './definition.ts';
import type { Cause } from './diagnosis.ts';
import type { Finding, Weight } from './finding.ts';
import { isPageAlone } from './observed.ts';
import { type PageMeaning, pageSays } from './page-says.ts';
import { codeNamedByPage } from './page-word.ts';

/** The checks that decide each subject. There may be several, because a message may leave out one of its bounds. */
const DECIDING: ReadonlyMap<Subject, readonly FindingCode[]> = CHECKS.reduce((bySubject, check) => {
  if (check.kind !== 'message' || check.decides === null) return bySubject;
  return bySubject.set(check.decides, [...(bySubject.get(check.decides) ?? []), check.code]);
}, new Map<Subject, readonly FindingCode[]>());

/** Whether one of a subject's checks passed, and none of them failed, not even narrowly. */
const havePassed = (codes: readonly FindingCode[], { passed, findings }: CheckResults): boolean =>
  codes.some((code) => passed.includes(code)) && !findings.some(({ code }) => codes.includes(code));

const heaviest = (findings: readonly Finding[]): Weight =>
  findings.reduce<Weight>(
    (weight, finding) => (compareWeight(finding.weight, weight) > 0 ? finding.weight : weight),
    'notice',
  );

/**
 * Raises the faults that are likely only when they are alone in a refused sign-in.
 *
 * @param likelyIfAlone those of the findings that are such faults
 */
export const weighAlone = (
  findings: readonly Finding[],
  likelyIfAlone: readonly Finding[],
  context: Context,
): readonly Finding[] => {
  const isAlone = findings.every(({ weight }) => weight === 'notice');
  if (context.observed.outcome !== 'refused' || !isAlone) return findings;
  return findings
    .map((finding): Finding => (likelyIfAlone.includes(finding) ? { ...finding, weight: 'likely' } : finding))
    .toSorted(byWeightThenOrder);
};

/** In a sign-in, the settings are at most likely the cause. */
export const capSettings = (findings: readonly Finding[]): readonly Finding[] =>
  findings.map((finding) => ({ ...finding, weight: capWeight(finding.weight, 'likely') }));

const groupCauses = (findings: readonly Finding[], context: Context): readonly Cause[] =>
  CAUSES.flatMap((cause) => {
    const grouping = 'grouping' in cause ? cause.grouping : undefined;
    if (!grouping?.applies(findings, context)) return [];
    const explained = findings.filter((finding) => grouping.explains.includes(finding.code));
    const explains = [...new Set(explained.map((finding) => finding.code))];
    return [{ code: cause.code, weight: heaviest(explained), explains }];
  });

const ownCause = ({ code, weight }: Finding): Cause => ({ code, weight, explains: [code] });

/** One mistake is one cause, so findings that a group explains cannot be the headline themselves. */
const candidatesOf = (findings: readonly Finding[], context: Context): readonly Cause[] => {
  const groups = groupCauses(findings, context);
  const explained = groups.flatMap(({ explains }) => explains);
  const others = findings.filter(({ code }) => !explained.includes(code)).map(ownCause);
  return [...groups, ...others].filter(({ weight }) => weight !== 'notice').toSorted(byWeightThenOrder);
};

const isAtDoor = (cause: CauseDefinition, { door }: Context): boolean =>
  !('door' in cause) || cause.door === undefined || cause.door === door;

/** A cause that only AWS can confirm, if AWS's page suggests it and nothing contradicts it. */
const conclusionOf = (results: CheckResults, context: Context): Cause | null => {
  if (context.observed.outcome !== 'refused' || isPageAlone(context.observed)) return null;
  const allPassed = [...DECIDING.values()].every((codes) => havePassed(codes, results));
  const looked: Looked = { results, allPassed };
  const concluded = CAUSES.find(
    (cause) => 'conclusion' in cause && isAtDoor(cause, context) && cause.conclusion?.concludes(looked, context),
  );
  return concluded ? { code: concluded.code, weight: 'likely', explains: [] } : null;
};

const isUnlikelyUnder = (page: PageMeaning | null, code: Code): boolean => {
  const cause = causeByCode(code);
  return page !== null && cause !== undefined && 'unlikelyUnder' in cause && cause.unlikelyUnder === page;
};

/**
 * The one cause of a sign-in that was not accepted, or null if nothing explains it.
 *
 * @param message the results of the message's checks, weighed
 * @param settings the findings of the settings' checks, capped: they become the cause only if nothing in the message
 *   fails
 */
export const causeOf = (message: CheckResults, settings: readonly Finding[], context: Context): Cause | null => {
  if (context.observed.outcome === 'accepted') return null;
  const page = pageSays(context.observed.page, false, context.door).meaning;
  const candidates = candidatesOf(message.findings, context);
  const named = candidates.find(({ code }) => code === codeNamedByPage(context));
  if (named) return named;
  const leading = candidates.find(({ code, weight }) => weight === 'decisive' || !isUnlikelyUnder(page, code)) ?? null;
  const failed = candidates.filter(({ code }) => causeByCode(code)?.kind !== 'no-response');
  if (leading && failed.length > 0) return leading;
  if (page === 'user-unknown') return conclusionOf(message, context);
  const ofSettings = candidatesOf(settings, context)[0];
  return ofSettings ?? leading ?? conclusionOf(message, context);
};
