import type { ObservedSignIn } from '../src/diagnosis/observed.ts';

/** What is told of a sign-in beside its diagnosis, whether it was seen here (a `SignInRecord` is one) or imported. */
export interface ShownSignIn {
  readonly id: string;
  /** Of a private window. */
  readonly private: boolean;
  /** Milliseconds since the epoch; null where a file does not tell. */
  readonly firstSeen: number | null;
  /** With its messages; null for a report, which holds none. */
  readonly observed: ObservedSignIn | null;
}
