import type { Weight } from './finding.ts';
import type { ObservedSignIn } from './observed.ts';

/** The moment of the POST, as an interval: HTTP's `Date` has whole seconds (RFC 9110, 6.6.1). Milliseconds since the epoch. */
export interface Now {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly clock: 'aws' | 'device';
}

/** By AWS's clock if the answer carried `Date`, else by the device's; null if neither is known. */
export const nowOf = (observed: ObservedSignIn): Now | null => {
  const { awsTime = null, deviceTime = null } = observed.post ?? {};
  if (awsTime !== null) {
    // `Date` has whole seconds; a time with a fraction is exact to the millisecond.
    return { from: awsTime, to: awsTime + (awsTime % 1000 === 0 ? 1000 : 1), clock: 'aws' };
  }
  return deviceTime === null ? null : { from: deviceTime, to: deviceTime + 1, clock: 'device' };
};

/** By how many milliseconds `notBefore` certainly lies in the future; 0 if it is past or may be. */
export const tooEarlyBy = (now: Now, notBefore: number): number => Math.max(0, notBefore - (now.to - 1));

/** By how many milliseconds `notOnOrAfter` is certainly over; null if it lies in the future or may do. */
export const tooLateBy = (now: Now, notOnOrAfter: number): number | null =>
  now.from >= notOnOrAfter ? now.from - notOnOrAfter : null;

const SECOND = 1000;

/**
 * AWS does not publish its tolerance: up to a minute outside is a notice, up to five minutes likely, more decisive. The
 * device's clock is not AWS's, so by that clock alone a fault is at most likely.
 */
export const weightOutside = (milliseconds: number, { clock }: Pick<Now, 'clock'>): Weight => {
  if (milliseconds <= 60 * SECOND) return 'notice';
  return milliseconds <= 300 * SECOND || clock === 'device' ? 'likely' : 'decisive';
};
