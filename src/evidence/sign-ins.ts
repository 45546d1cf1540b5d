import type { ObservedPost, ObservedRequest, ObservedSignIn, Outcome } from '../diagnosis/observed.ts';
import {
  isApiExecuteUrl,
  isArrivalUrl,
  isIamFederationUrl,
  isSignInPageUrl,
  parseAcsUrl,
} from '../identity-center/endpoints.ts';
import { recogniseSignInPage, type SignInPage } from '../identity-center/sign-in-pages.ts';
import { type Exchange, headerValue } from './exchange.ts';

/**
 * The sign-ins of a recording, in its order: one for each POST of a Response to an ACS (or to IAM's federation, by
 * mistake), with every AuthnRequest before it. A recording with an AuthnRequest and no POST is one sign-in that the IdP did
 * not answer.
 */
export const signInsOf = (exchanges: readonly Exchange[], timeFrom: 'har' | 'file'): readonly ObservedSignIn[] => {
  const posts = exchanges.flatMap((exchange, index) => (isPost(exchange) ? [index] : []));
  const [first] = posts;
  if (first === undefined) {
    const requests = requestsIn(exchanges);
    return requests.length === 0 ? [] : [{ ...NOTHING, requests, page: pageIn(exchanges), waitedInVain: true }];
  }
  return posts.map((index, number) => {
    const posted = exchanges[index];
    const after = exchanges.slice(index, posts[number + 1]);
    return {
      ...NOTHING,
      post: posted ? postOf(posted, timeFrom) : null,
      requests: requestsIn(exchanges.slice(0, index)),
      page: pageIn(after),
      outcome: outcomeOf(after),
      postedBefore: isReplay(exchanges, index),
    };
  });
};

const NOTHING: ObservedSignIn = {
  post: null,
  requests: [],
  page: null,
  outcome: 'unknown',
  postedBefore: null,
  waitedInVain: false,
  passwordPageFailed: false,
};

const isPost = ({ method, url, samlResponse }: Exchange): boolean =>
  method === 'POST' && samlResponse !== null && (parseAcsUrl(url) !== null || isIamFederationUrl(url));

const postOf = (exchange: Exchange, timeFrom: 'har' | 'file'): ObservedPost => {
  const date = Date.parse(headerValue(exchange.responseHeaders, 'date') ?? '');
  const location = headerValue(exchange.responseHeaders, 'location');
  return {
    url: exchange.url,
    message: exchange.samlResponse,
    deviceTime: exchange.startedAt,
    awsTime: Number.isNaN(date) ? null : date,
    timeFrom,
    status: exchange.status,
    requestId:
      headerValue(exchange.responseHeaders, 'x-amzn-requestid') ??
      headerValue(exchange.responseHeaders, 'x-amz-request-id'),
    redirectedTo:
      location === null || !URL.canParse(location, exchange.url)
        ? null
        : originAndPath(new URL(location, exchange.url).href),
    idpOrigin: headerValue(exchange.requestHeaders, 'origin'),
  };
};

const requestsIn = (exchanges: readonly Exchange[]): readonly ObservedRequest[] =>
  exchanges.flatMap(({ samlRequest, url, startedAt }) =>
    samlRequest === null
      ? []
      : [{ message: samlRequest, sentTo: originAndPath(url), deviceTime: startedAt, sameTab: true, named: false }],
  );

/** A query is a credential; only origin and path are kept. */
const originAndPath = (text: string): string | null => {
  if (!URL.canParse(text)) return null;
  const { origin, pathname } = new URL(text);
  return `${origin}${pathname}`;
};

const isAwsPage = ({ url }: Exchange): boolean =>
  parseAcsUrl(url) !== null || isIamFederationUrl(url) || isSignInPageUrl(url) || isApiExecuteUrl(url);

const pageIn = (exchanges: readonly Exchange[]): SignInPage | null =>
  exchanges
    .filter(isAwsPage)
    .map(({ responseText }) => recogniseSignInPage(responseText))
    .find((page) => page !== null) ?? null;

/** The POST comes first in `after`. */
const outcomeOf = (after: readonly Exchange[]): Outcome => {
  const isRefused = after.filter(isAwsPage).some(({ status, url, method }) => {
    const isPosted = method === 'POST' && (parseAcsUrl(url) !== null || isApiExecuteUrl(url));
    return isPosted && status !== null && status >= 400;
  });
  if (isRefused || pageIn(after) !== null) return 'refused';
  const hasArrived = after.some(({ url, responseHeaders }) =>
    [url, headerValue(responseHeaders, 'location') ?? ''].some(isArrivalUrl),
  );
  return hasArrived ? 'accepted' : 'unknown';
};

/** The same message again; following a redirect that repeats the POST (RFC 9110, 15.4.8) is no replay. */
const isReplay = (exchanges: readonly Exchange[], index: number): boolean => {
  const message = exchanges[index]?.samlResponse;
  return exchanges
    .slice(0, index)
    .some(
      (earlier) => isPost(earlier) && earlier.samlResponse === message && ![307, 308].includes(earlier.status ?? 0),
    );
};
