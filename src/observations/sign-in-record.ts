import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { ObservedSignIn } from '../diagnosis/observed.ts';

/** One sign-in as the popup and the worker see it. */
export interface SignInRecord {
  readonly version: 1;
  readonly id: string;
  readonly tabId: number;
  /** Of a private window: shown only there. */
  readonly private: boolean;
  /** Milliseconds since the epoch, by the device's clock. */
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly observed: ObservedSignIn;
  /** Null until it was made, and for an accepted sign-in that was not asked to be kept. */
  readonly diagnosis: Diagnosis | null;
  /** AWS's request went out, and the time for an answer is not over. */
  readonly waiting: boolean;
  /** The Response answers an AuthnRequest that AWS was seen to send. */
  readonly paired: boolean;
}
