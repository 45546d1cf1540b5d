import type { PrintedFailure, SignInPage } from '../identity-center/sign-in-pages.ts';
import type { IdpWords } from '../idp/refusals/idp-words.ts';

export const OUTCOMES = ['accepted', 'refused', 'unknown'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * What was observed of one sign-in, with its messages still encoded: the input of a diagnosis. Plain data, so that it
 * can be stored and sent between contexts. Times are milliseconds since the epoch.
 */
export interface ObservedSignIn {
  readonly post: ObservedPost | null;
  /**
   * The AuthnRequests that Identity Center sent in this browser, oldest first; the ID shows which one belongs to the
   * sign-in.
   */
  readonly requests: readonly ObservedRequest[];
  /** The known page that AWS showed after the POST, or instead of sending its request; null if none was recognised. */
  readonly page: SignInPage | null;
  /** Origin and path of the AWS page that showed it; null if only its words are known, or if there was none. */
  readonly pageAt: string | null;
  /**
   * What AWS prints below the words of a failure, in every language. AWS Support asks for the ID. Null if it was not
   * seen.
   */
  readonly failure: PrintedFailure | null;
  readonly outcome: Outcome;
  /** Whether a Response with this ID was posted before; null if that is not known. */
  readonly postedBefore: boolean | null;
  /** The tab came back to AWS without a Response, or the user said that none comes. */
  readonly waitedInVain: boolean;
  /** What the IdP said outside a Response; absent if nothing is known. */
  readonly idpWords?: IdpWords;
  /** Identity Center's own password form was submitted and failed. */
  readonly passwordPageFailed: boolean;
}

export interface ObservedPost {
  /**
   * The URL that was posted to, unchanged (with the query that some IdP templates add); null for a file that does not
   * name it.
   */
  readonly url: string | null;
  /** Where AWS's answer, a 307 or 308, made the browser post the same body again; the last URL if there were several. */
  readonly forwardedTo?: string;
  /** A file or a pasted text instead of an observed POST: a copy may be wrapped or indented in any way. */
  readonly isCopy?: true;
  /** The message in the wrapping it came in; null if the browser withheld the body. */
  readonly message: string | null;
  /** The moment of the POST by the device's clock. */
  readonly deviceTime: number | null;
  /** The `Date` of the answer, else the time that its failure page prints: AWS's clock, whole seconds. */
  readonly awsTime: number | null;
  readonly timeFrom: 'browser' | 'har' | 'report' | 'option' | 'file' | null;
  readonly status: number | null;
  /** AWS's request-id header of the answer. */
  readonly requestId: string | null;
  /** Origin of the page that posted, if the browser says it. */
  readonly idpOrigin: string | null;
}

export interface ObservedRequest {
  /** The AuthnRequest in the wrapping it came in (parameter value, form value, URL). */
  readonly message: string;
  /** Its ID, if it was read before. */
  readonly id?: string;
  readonly deviceTime: number | null;
  readonly sameTab: boolean;
  /** Somebody named it as the request of this very sign-in, which is believed. */
  readonly named: boolean;
}

/** The URLs that the Response was posted to; Destination and Recipient may name the first or the last. */
export const urlsPostedTo = (post: Pick<ObservedPost, 'url' | 'forwardedTo'> | null): readonly string[] =>
  [post?.url, post?.forwardedTo].filter((url) => url != null);

/** A sign-in about which nothing is known: the defaults. */
export const NOTHING_OBSERVED: ObservedSignIn = {
  post: null,
  requests: [],
  page: null,
  pageAt: null,
  failure: null,
  outcome: 'unknown',
  postedBefore: null,
  waitedInVain: false,
  passwordPageFailed: false,
};

/** Only the words of AWS's page are known, because somebody copied its heading. */
export const isPageAlone = (observed: ObservedSignIn): boolean =>
  isPageWithoutResponse(observed) && observed.requests.length === 0;

/** No Response is known, only what an AWS failure page shows, even in an unknown language. */
export const isPageWithoutResponse = ({ post, page, pageAt, failure, idpWords }: ObservedSignIn): boolean =>
  (page !== null || failure !== null) && pageAt === null && post === null && idpWords === undefined;

/** An AWS sign-in page failed without sending the user to an IdP. */
export const isWithoutSaml = ({ post, requests, page, pageAt, passwordPageFailed }: ObservedSignIn): boolean =>
  post === null && requests.length === 0 && (passwordPageFailed || (page !== null && pageAt !== null));
