import type { FindingCode } from './codes.ts';
import type { Context } from './context.ts';
import type { Need } from './diagnosis.ts';
import type { Basis, ExpectedFrom, Mender, Value, Weight } from './finding.ts';

/** One question put to a sign-in. One file a check, named as its code; the ordered list is in checks.ts. */
export interface Check {
  readonly code: FindingCode;
  readonly mendedBy: readonly Mender[];
  readonly basis: readonly Basis[];
  readonly ask: (context: Context) => Answer;
}

export type Answer =
  | { readonly kind: 'pass' }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'unknown'; readonly needs: Need }
  | { readonly kind: 'fail'; readonly faults: readonly Fault[] };

/** What one check found wrong; the engine adds the code, the menders, the basis and the named difference. */
export interface Fault {
  readonly weight: Weight;
  readonly field: string;
  readonly expected: Value | null;
  readonly received: Value | null;
  readonly expectedFrom: ExpectedFrom | null;
}

export const PASS: Answer = { kind: 'pass' };
export const NOT_APPLICABLE: Answer = { kind: 'not-applicable' };
export const unknown = (needs: Need): Answer => ({ kind: 'unknown', needs });
export const failing = (...faults: readonly Fault[]): Answer => ({ kind: 'fail', faults });

/** Passes where there is no fault. */
export const failingOrPass = (faults: readonly Fault[]): Answer => (faults.length > 0 ? failing(...faults) : PASS);

const HEAVINESS: Readonly<Record<Weight, number>> = { decisive: 2, likely: 1, notice: 0 };

/** Positive where `a` is heavier than `b`. */
export const compareWeight = (a: Weight, b: Weight): number => HEAVINESS[a] - HEAVINESS[b];

/** The lighter of the two: a weight is capped by its weakest source. */
export const capWeight = (weight: Weight, cap: Weight): Weight => (compareWeight(weight, cap) > 0 ? cap : weight);
