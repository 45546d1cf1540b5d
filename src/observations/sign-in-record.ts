import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { ObservedSignIn } from '../diagnosis/observed.ts';

/** One sign-in, as the worker writes it and the popup shows it. */
export interface SignInRecord {
  readonly version: 1;
  readonly id: string;
  readonly tabId: number;
  /** Belongs to a private window, and is shown only there. */
  readonly private: boolean;
  /** Milliseconds since the epoch, by the device's clock. */
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly observed: ObservedSignIn;
  /** Null until it is made, and for an accepted sign-in that nobody asked to keep. */
  readonly diagnosis: Diagnosis | null;
  /** AWS sent its request, and the time for an answer is not over. */
  readonly waiting: boolean;
  /** The Response answers an AuthnRequest that AWS was seen to send. */
  readonly paired: boolean;
}
