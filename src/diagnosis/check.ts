import type { Need } from './diagnosis.ts';
import type { Difference, ExpectedFrom, Fixer, Value, Weight } from './finding.ts';

export type CheckResult =
  | { readonly kind: 'pass' }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'unknown'; readonly needs: Need }
  | { readonly kind: 'fail'; readonly faults: readonly Fault[] };

/**
 * `likely-if-alone` is for what AWS is not known to refuse: a notice, and likely the cause only when AWS refused the sign-in
 * and nothing else failed.
 */
export type FaultWeight = Weight | 'likely-if-alone';

/** What one check found wrong; the engine adds the code, who can fix it, the basis and the named difference. */
export interface Fault {
  readonly weight: FaultWeight;
  readonly field: string;
  readonly expected: Value | null;
  readonly received: Value | null;
  readonly expectedFrom: ExpectedFrom | null;
  /** Where the values themselves do not show it. */
  readonly difference?: Difference;
  /** Where this fault is not fixed by those who fix the others of its check. */
  readonly fixedBy?: readonly Fixer[];
}

export const PASS: CheckResult = { kind: 'pass' };
export const NOT_APPLICABLE: CheckResult = { kind: 'not-applicable' };
export const unknown = (needs: Need): CheckResult => ({ kind: 'unknown', needs });
export const failing = (...faults: readonly Fault[]): CheckResult => ({ kind: 'fail', faults });

/** Passes where there is no fault. */
export const failingOrPass = (faults: readonly Fault[]): CheckResult => (faults.length > 0 ? failing(...faults) : PASS);

const HEAVINESS: Readonly<Record<Weight, number>> = { decisive: 2, likely: 1, notice: 0 };

/** Positive where `a` is heavier than `b`. */
export const compareWeight = (a: Weight, b: Weight): number => HEAVINESS[a] - HEAVINESS[b];

/** The lighter of the two: a weight is capped by its weakest source. */
export const capWeight = (weight: Weight, cap: Weight): Weight => (compareWeight(weight, cap) > 0 ? cap : weight);
