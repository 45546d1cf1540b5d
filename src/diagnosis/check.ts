import type { Need } from './diagnosis.ts';
import type { Difference, ExpectedFrom, Fixer, Value, Weight } from './finding.ts';

export type CheckResult =
  | { readonly kind: 'pass' }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'unknown'; readonly needs: Need }
  | { readonly kind: 'fail'; readonly faults: readonly Fault[] };

/**
 * `likely-if-alone` marks what AWS is not known to refuse: a notice, and likely the cause only if AWS refused the
 * sign-in and nothing else failed.
 */
export type FaultWeight = Weight | 'likely-if-alone';

/** What one check found wrong; the engine adds the code, who can fix it, the basis and the named difference. */
export interface Fault {
  readonly weight: FaultWeight;
  readonly field: string;
  readonly expected: Value | null;
  readonly received: Value | null;
  readonly expectedFrom: ExpectedFrom | null;
  /** Set if the values themselves do not show it. */
  readonly difference?: Difference;
  /** Set if other people fix this fault than the other faults of its check. */
  readonly fixedBy?: readonly Fixer[];
}

export const PASS: CheckResult = { kind: 'pass' };
export const NOT_APPLICABLE: CheckResult = { kind: 'not-applicable' };
export const unknown = (needs: Need): CheckResult => ({ kind: 'unknown', needs });
export const failing = (...faults: readonly Fault[]): CheckResult => ({ kind: 'fail', faults });

/** Passes if there is no fault. */
export const failingOrPass = (faults: readonly Fault[]): CheckResult => (faults.length > 0 ? failing(...faults) : PASS);

const HEAVINESS: Readonly<Record<Weight, number>> = { decisive: 2, likely: 1, notice: 0 };

/** Positive where `a` is heavier than `b`. */
export const compareWeight = (a: Weight, b: Weight): number => HEAVINESS[a] - HEAVINESS[b];

/** The lighter of the two, because the weakest source caps a weight. */
export const capWeight = (weight: Weight, cap: Weight): Weight => (compareWeight(weight, cap) > 0 ? cap : weight);
