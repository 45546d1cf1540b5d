import type { Assertion, SubjectConfirmation } from '../saml/messages.ts';
import { METHOD_BEARER } from '../saml/names.ts';
import { momentOf } from './moment.ts';
import { type Now, tooEarlyBy, tooLateBy } from './now.ts';
import { type ObservedPost, urlsPostedTo } from './observed.ts';

/** A bearer SubjectConfirmation, and the conditions of saml-profiles 4.1.4.3 that it does not meet. */
export interface Bearer {
  readonly confirmation: SubjectConfirmation;
  readonly recipient: 'right' | 'wrong' | 'missing' | 'unknown';
  /** By how many milliseconds it is over or has not begun; null if the time is right or unknown. */
  readonly lateBy: number | null;
  readonly earlyBy: number | null;
  /** It has no NotOnOrAfter. */
  readonly isEndless: boolean;
  readonly missed: number;
}

/** The bearer SubjectConfirmations that have SubjectConfirmationData: no other can confirm. */
export const bearersWithData = (assertion: Assertion): readonly SubjectConfirmation[] =>
  assertion.subjectConfirmations.filter(({ method, hasData }) => method === METHOD_BEARER && hasData);

const recipientOf = (confirmation: SubjectConfirmation, postedTo: readonly string[]): Bearer['recipient'] => {
  if (confirmation.recipient === null) return 'missing';
  if (postedTo.length === 0) return 'unknown';
  return postedTo.includes(confirmation.recipient) ? 'right' : 'wrong';
};

const judge = (confirmation: SubjectConfirmation, postedTo: readonly string[], now: Now | null): Bearer => {
  const end = momentOf(confirmation.notOnOrAfter);
  const start = momentOf(confirmation.notBefore);
  const recipient = recipientOf(confirmation, postedTo);
  const lateBy = now && end !== null ? tooLateBy(now, end) : null;
  const early = now && start !== null ? tooEarlyBy(now, start) : 0;
  const earlyBy = early > 0 ? early : null;
  const isEndless = confirmation.notOnOrAfter === null;
  const missed = [recipient === 'wrong' || recipient === 'missing', lateBy !== null, earlyBy !== null, isEndless];
  return { confirmation, recipient, lateBy, earlyBy, isEndless, missed: missed.filter(Boolean).length };
};

/** The bearer confirmation that misses the fewest conditions (the first of several); null if there is none with data. */
export const nearestBearer = (
  assertion: Assertion,
  post: Pick<ObservedPost, 'url' | 'forwardedTo'> | null,
  now: Now | null,
): Bearer | null =>
  bearersWithData(assertion)
    .map((confirmation) => judge(confirmation, urlsPostedTo(post), now))
    .reduce<Bearer | null>((best, each) => (best === null || each.missed < best.missed ? each : best), null);
