import type { PrintedFailure, SignInPage } from '../identity-center/sign-in-pages.ts';
import type { IdpWords } from '../idp/refusals/idp-words.ts';

export const OUTCOMES = ['accepted', 'refused', 'unknown'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * What was observed of one sign-in, messages still encoded: the input of a diagnosis. Plain data, so that it can be
 * stored and handed over. Times are milliseconds since the epoch.
 */
export interface ObservedSignIn {
  readonly post: ObservedPost | null;
  /** AuthnRequests that Identity Center handed over in this browser, oldest first; which one belongs is found by its ID. */
  readonly requests: readonly ObservedRequest[];
  /** The known page that AWS showed after the POST, or instead of handing over; null if none was recognised. */
  readonly page: SignInPage | null;
  /** Origin and path of AWS's page that showed it; null if only its words are known, or where there was none. */
  readonly pageAt: string | null;
  /** What AWS prints below the words of a failure, in every language: AWS Support asks for the ID. Null if it was not seen. */
  readonly failure: PrintedFailure | null;
  readonly outcome: Outcome;
  /** Whether a Response with this ID was posted before; null if nothing is remembered. */
  readonly postedBefore: boolean | null;
  /** The tab came back to AWS without a Response, or the user said that none comes. */
  readonly waitedInVain: boolean;
  /** What the IdP said outside a Response; left out where nothing of it is known. */
  readonly idpWords?: IdpWords;
  /** Identity Center's own password form was sent, and failed. */
  readonly passwordPageFailed: boolean;
}

export interface ObservedPost {
  /** The URL posted to, unchanged (with the query that some IdP templates add); null for a file that does not say. */
  readonly url: string | null;
  /** Where AWS's answer, a 307 or 308, made the browser post the same body again; the last URL where there were several. */
  readonly forwardedTo?: string;
  /** A file or a pasted text, not what was seen to be posted: a copy may be wrapped or indented in any way. */
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
  readonly deviceTime: number | null;
  readonly sameTab: boolean;
  /** Handed over by name as the request of this very sign-in: taken at its word. */
  readonly named: boolean;
}

/** The URLs that the Response was posted to: Destination and Recipient may name the first or the last. */
export const urlsPostedTo = (post: Pick<ObservedPost, 'url' | 'forwardedTo'> | null): readonly string[] =>
  [post?.url, post?.forwardedTo].filter((url) => url != null);

/** A sign-in about which nothing is known: the default for what is known of one. */
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

/** Nothing is known but what AWS's page says: somebody copied its heading. */
export const isPageAlone = (observed: ObservedSignIn): boolean =>
  isPageWithoutResponse(observed) && observed.requests.length === 0;

/** No Response is known, only what a failure page of AWS's shows, be it in a language that is not known. */
export const isPageWithoutResponse = ({ post, page, pageAt, failure, idpWords }: ObservedSignIn): boolean =>
  (page !== null || failure !== null) && pageAt === null && post === null && idpWords === undefined;

/** A sign-in page of AWS's was seen to fail that handed nobody to an IdP. */
export const isWithoutSaml = ({ post, requests, page, pageAt, passwordPageFailed }: ObservedSignIn): boolean =>
  post === null && requests.length === 0 && (passwordPageFailed || (page !== null && pageAt !== null));
