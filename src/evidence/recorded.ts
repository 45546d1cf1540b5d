import type { ObservedPost } from '../diagnosis/observed.ts';
import type { IdpWords } from '../idp/refusals/idp-words.ts';
import type { StoredObservation } from '../observations/observation.ts';

/**
 * What files and people show of sign-ins: the observations that a browser would have made, and what is known about
 * those.
 */
export interface RecordedObservations {
  readonly observations: readonly StoredObservation[];
  /** Whether the observations have the times of a device's clock; else their times give only the order. */
  readonly hasTimes: boolean;
  /** The POST's time by the device's clock, if people state it; null to use the observed one. */
  readonly deviceTime: number | null;
  readonly timeFrom: ObservedPost['timeFrom'];
  /** A message from a file, not from what was seen to be posted. */
  readonly isCopy: boolean;
  /** The recording is complete: the IdP never answered a request that has no Response in it. */
  readonly isOver: boolean;
  /** The observations contain all Responses that AWS received before; else a replay cannot be ruled out. */
  readonly hasEarlierPosts: boolean;
  /** The AuthnRequest that people name as the one of this sign-in; null if they name none. */
  readonly namedRequest: string | null;
  /** What the IdP said outside a Response; null if nothing of it is known. */
  readonly idpWords: IdpWords | null;
}

export const NOTHING_RECORDED: RecordedObservations = {
  observations: [],
  hasTimes: false,
  deviceTime: null,
  timeFrom: null,
  isCopy: false,
  isOver: false,
  hasEarlierPosts: false,
  namedRequest: null,
  idpWords: null,
};

/** The tab of what people say: it is evidence about the file's sign-ins, not a sign-in of its own. */
export const STATED_TAB = -1;

/** The members of an observation that do not apply to a file. */
export const inTab = (tabId: number, time: number) =>
  ({ version: 1, time, tabId, frameId: 0, private: false }) as const;

/** A POST whose message was not read, because the diagnosis reads a file's message itself. */
export const UNREAD_POST = {
  kind: 'response-posted',
  isRead: true,
  inResponseTo: null,
  idHash: null,
  issuer: null,
  idpOrigin: null,
} as const;
