import type { Outcome } from '../diagnosis/observed.ts';

/** What shows how a sign-in ended, whether a browser, a recording or a person says so. */
export interface EndSigns {
  /** What a report or a person says of it; null or `unknown` if they do not. */
  readonly stated: Outcome | null;
  /** AWS's page showed a failure. */
  readonly hasFailurePage: boolean;
  /** A Response was posted, so that AWS's answers are about it. */
  readonly isPosted: boolean;
  readonly hasFailedAnswer: boolean;
  readonly hasArrived: boolean;
}

/**
 * How a sign-in ended. A sign of refusal outweighs an arrival, because a failure page links to the portal too. Without a sign of
 * either it is unknown: a page that is not recognised never counts as accepted.
 */
export const outcomeFrom = ({ stated, hasFailurePage, isPosted, hasFailedAnswer, hasArrived }: EndSigns): Outcome => {
  if (stated === 'accepted' || stated === 'refused') return stated;
  if (hasFailurePage) return 'refused';
  if (!isPosted) return 'unknown';
  if (hasFailedAnswer) return 'refused';
  return hasArrived ? 'accepted' : 'unknown';
};

/** AWS reports a failed request by any status from 400 on (RFC 9110, 15.5). */
export const isFailure = (status: number | null): boolean => status !== null && status >= 400;

/** Whether nobody waits any longer for the Response to a request. */
export const isWaitedInVain = (hasRequest: boolean, isPosted: boolean, isOver: boolean): boolean =>
  hasRequest && !isPosted && isOver;

/** An earlier POST: what identifies its Response, and whether AWS answered it. */
export interface EarlierPost {
  readonly id: string | null;
  readonly isAnswered: boolean;
}

/**
 * Whether AWS had this Response before. A POST that was never answered may have failed on the network, and AWS may not have had
 * it: the browser sends it again.
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
