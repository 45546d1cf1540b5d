import type { Outcome } from '../diagnosis/observed.ts';

/** The signs of how a sign-in ended, from a browser, a recording or a person. */
export interface EndSigns {
  /** What a report or a person says about it; null or `unknown` if they say nothing. */
  readonly stated: Outcome | null;
  /** AWS's page showed a failure. */
  readonly hasFailurePage: boolean;
  /** A Response was posted, so that AWS's answers are about it. */
  readonly isPosted: boolean;
  readonly hasFailedAnswer: boolean;
  readonly hasArrived: boolean;
}

/**
 * How a sign-in ended. A sign of refusal outweighs an arrival, because a failure page links to the portal too. Without
 * either sign the outcome is unknown: an unrecognised page never counts as accepted.
 */
export const outcomeFrom = ({ stated, hasFailurePage, isPosted, hasFailedAnswer, hasArrived }: EndSigns): Outcome => {
  if (stated === 'accepted' || stated === 'refused') return stated;
  if (hasFailurePage) return 'refused';
  if (!isPosted) return 'unknown';
  if (hasFailedAnswer) return 'refused';
  return hasArrived ? 'accepted' : 'unknown';
};

/** AWS reports a failed request by any status of 400 or more (RFC 9110, 15.5). */
export const isFailure = (status: number | null): boolean => status !== null && status >= 400;

/** Whether nobody waits any longer for the Response to a request. */
export const isWaitedInVain = (hasRequest: boolean, isPosted: boolean, isOver: boolean): boolean =>
  hasRequest && !isPosted && isOver;

/** An earlier POST, with what identifies its Response, and whether AWS answered it. */
export interface EarlierPost {
  readonly id: string | null;
  readonly isAnswered: boolean;
}

/**
 * Whether AWS received this Response before. A POST without an answer may have failed on the network, so that AWS never
 * received it and the browser sends it again.
 *
 * @param id what identifies the Response, as in `earlier`: its ID, or a hash of it; null if it could not be read
 * @returns null if that is unknown
 */
export const wasPostedBefore = (id: string | null, earlier: readonly EarlierPost[]): boolean | null => {
  if (id === null) return null;
  const same = earlier.filter((post) => post.id === id);
  if (same.some(({ isAnswered }) => isAnswered)) return true;
  return same.length > 0 ? null : false;
};
