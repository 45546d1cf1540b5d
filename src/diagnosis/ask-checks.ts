import { type CheckDefinition, CODES, type FindingCode } from './causes.ts';
import { type CheckResult, capWeight, compareWeight, type Fault } from './check.ts';
import type { Context } from './context.ts';
import type { Unknown } from './diagnosis.ts';
import { differenceBetween } from './difference.ts';
import type { Finding, Weight } from './finding.ts';

/** The results of a list of checks, sorted by kind. */
export interface CheckResults {
  readonly findings: readonly Finding[];
  /** The findings that are likely the cause if a refused sign-in shows nothing else. */
  readonly likelyIfAlone: readonly Finding[];
  readonly passed: readonly FindingCode[];
  readonly unknown: readonly Unknown[];
}

export const NO_RESULTS: CheckResults = { findings: [], likelyIfAlone: [], passed: [], unknown: [] };

/** Where the instance's own values come from. */
const OF_INSTANCE: readonly Fault['expectedFrom'][] = ['instance', 'idp-metadata'];

/** The weakest source caps a weight. An instance that nothing in the sign-in names may be the wrong one. */
const weightOf = (fault: Fault, check: CheckDefinition, { isInstanceGuessed }: Context): Weight => {
  const isWeak =
    fault.expectedFrom === 'last-accepted' ||
    (isInstanceGuessed && OF_INSTANCE.includes(fault.expectedFrom)) ||
    check.basis.every(({ kind }) => kind === 'unverified');
  const weight = fault.weight === 'likely-if-alone' ? 'notice' : fault.weight;
  return isWeak ? capWeight(weight, 'likely') : weight;
};

const COMPARED: readonly string[] = ['url', 'entity-id', 'audience', 'name-id', 'user-name', 'name-id-format'];

/** Names the near miss if two values of the message or the settings differ. */
const differenceOf = ({ expected, received }: Fault): Finding['difference'] =>
  expected && received && COMPARED.includes(expected.kind) && COMPARED.includes(received.kind)
    ? differenceBetween(expected.text, received.text)
    : null;

/**
 * A crafted message can fail one check thousands of times. Nobody reads more than this, and neither storage nor the
 * interface has room for more.
 */
const MOST_OF_A_CHECK = 20;

/** The faults that are listed. The last one carries the number of those that are not; all others carry 0. */
const listed = (faults: readonly Fault[]): readonly (readonly [fault: Fault, more: number])[] =>
  faults
    .slice(0, MOST_OF_A_CHECK)
    .map((fault, index) => [fault, index === MOST_OF_A_CHECK - 1 ? faults.length - MOST_OF_A_CHECK : 0]);

/** A rule that AWS documents for Identity Center counts at the other door only as SAML's own rule. */
const sourceOf = ({ expectedFrom }: Fault, { door }: Context): Finding['expectedFrom'] =>
  door === 'iam-federation' && expectedFrom === 'identity-center-rule' ? 'saml-rule' : expectedFrom;

const findingOf = (check: CheckDefinition, fault: Fault, more: number, context: Context): Finding => ({
  code: check.code,
  weight: weightOf(fault, check, context),
  field: fault.field,
  expected: fault.expected,
  received: fault.received,
  difference: fault.difference ?? differenceOf(fault),
  expectedFrom: sourceOf(fault, context),
  fixedBy: fault.fixedBy ?? check.fixedBy,
  basis: check.basis,
  more,
  application: null,
});

/** The heaviest first, then in the order of the headlines. */
export const byWeightThenOrder = (
  a: Pick<Finding, 'weight'> & { readonly code: string },
  b: Pick<Finding, 'weight'> & { readonly code: string },
): number => compareWeight(b.weight, a.weight) || orderOf(a.code) - orderOf(b.code);

const ORDER: ReadonlyMap<string, number> = new Map(CODES.map((code, index) => [code, index]));
const orderOf = (code: string): number => ORDER.get(code) ?? CODES.length;

/** Whether this cause is possible at the door that the sign-in used. */
const isOfDoor = (check: CheckDefinition, { door }: Context): boolean => !('door' in check) || check.door === door;

/** Runs every check of the list on the sign-in, except those of the other door. */
export const askChecks = (checks: readonly CheckDefinition[], context: Context): CheckResults => {
  const asked = checks.filter((check) => isOfDoor(check, context));
  return resultsOf(
    asked.map((check) => ({ check, result: check.ask(context) })),
    context,
  );
};

export interface CheckedResult {
  readonly check: CheckDefinition;
  readonly result: CheckResult;
}

/** Sorts the results of checks by kind. */
export const resultsOf = (results: readonly CheckedResult[], context: Context): CheckResults => {
  const found = results.flatMap(({ check, result }) =>
    result.kind === 'fail'
      ? listed(result.faults).map(([fault, more]) => ({ fault, finding: findingOf(check, fault, more, context) }))
      : [],
  );
  return {
    findings: found.map(({ finding }) => finding).toSorted(byWeightThenOrder),
    likelyIfAlone: found.filter(({ fault }) => fault.weight === 'likely-if-alone').map(({ finding }) => finding),
    passed: results.flatMap(({ check, result }) => (result.kind === 'pass' ? [check.code] : [])),
    unknown: results.flatMap(({ check, result }) =>
      result.kind === 'unknown' ? [{ code: check.code, needs: result.needs }] : [],
    ),
  };
};
