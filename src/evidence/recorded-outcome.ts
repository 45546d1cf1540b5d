import type { Outcome } from '../diagnosis/observed.ts';
import { isFederationSignInUrl } from '../iam-federation/sign-in-url.ts';
import { isApiExecuteUrl, isArrivalUrl, signInHostOf } from '../identity-center/endpoints.ts';
import { recogniseSignInPage, type SignInPage } from '../identity-center/sign-in-pages.ts';
import type { Exchange } from './exchange.ts';
import { visibleText } from './visible-text.ts';

/** The known failure that one of AWS's pages showed: the last one, as in the extension. */
export const pageIn = (exchanges: readonly Exchange[]): SignInPage | null =>
  exchanges
    .filter(({ url, page }) => page !== '' && (signInHostOf(url) !== null || isFederationSignInUrl(url)))
    .map(({ page }) => recogniseSignInPage(visibleText(page)))
    .findLast((page) => page !== null) ?? null;

const isFailed = ({ status }: Exchange): boolean => status !== null && status >= 400;

const callFailed = (exchanges: readonly Exchange[]): boolean =>
  exchanges.some((exchange) => exchange.method === 'POST' && isApiExecuteUrl(exchange.url) && isFailed(exchange));

/**
 * How a recorded sign-in ended. A sign of refusal outweighs an arrival; without a sign of either it is unknown.
 *
 * @param chain the POST of the Response, and those that repeat it
 * @param since everything from that POST until the next sign-in began
 */
export const outcomeOf = (chain: readonly Exchange[], since: readonly Exchange[]): Outcome => {
  if (chain.some(isFailed) || callFailed(since) || pageIn(since) !== null) return 'refused';
  return since.some(hasArrived) || isLetInByIam(chain) ? 'accepted' : 'unknown';
};

/** IAM federation offered a choice of roles, or sent the browser on to wherever the RelayState says. */
const isLetInByIam = (chain: readonly Exchange[]): boolean =>
  chain
    .filter(({ url }) => isFederationSignInUrl(url))
    .some(
      ({ redirectsTo, page }) =>
        /<input[^>]*\sname=["']?roleIndex\b/i.test(page) ||
        (redirectsTo !== null && !isFederationSignInUrl(redirectsTo)),
    );

/** Assets and calls of a portal's host are no arrival: a redirect to it is, or a page of it. */
const hasArrived = ({ url, redirectsTo, page }: Exchange): boolean =>
  (redirectsTo !== null && isArrivalUrl(redirectsTo)) || (page !== '' && isArrivalUrl(url));

/** Identity Center's own password page was used and failed. */
export const passwordPageFailed = (exchanges: readonly Exchange[]): boolean =>
  pageIn(exchanges) === 'does-not-compute' && callFailed(exchanges);
