import { originOf } from '../../address.ts';
import type { Outcome } from '../../diagnosis/observed.ts';
import { isFederationSignInUrl } from '../../iam-federation/sign-in-url.ts';
import { isArrivalUrl, signInHostOf } from '../../identity-center/endpoints.ts';
import type { Answered, Observation, PageLeft, PageShown } from '../observation.ts';
import { isFailure, outcomeFrom } from '../rules.ts';
import type { Attempt } from './attempts.ts';

const ofKind = <Kind extends Observation['kind']>(
  attempt: Attempt,
  kind: Kind,
): readonly Extract<Observation, { readonly kind: Kind }>[] =>
  attempt.observations
    .map(({ observation }) => observation)
    .filter((observation): observation is Extract<Observation, { readonly kind: Kind }> => observation.kind === kind);

/** AWS's answers to the POST and to its redirects, oldest first. */
export const chainOf = (attempt: Attempt): readonly Answered[] =>
  ofKind(attempt, 'answered').filter((answer) => answer.requestId === attempt.post?.observation.requestId);

/** Only what comes after the POST, or else after the request, shows how the sign-in ended. */
const sinceOf = ({ post, request }: Attempt): number => (post ?? request)?.observation.time ?? 0;

const pagesOf = (attempt: Attempt): readonly PageShown[] =>
  ofKind(attempt, 'page-shown')
    .filter(({ documentStart }) => documentStart >= sinceOf(attempt))
    .toSorted((a, b) => a.time - b.time);

/** The page with a known failure. The last one counts, because a page that is drawn late says more than its beginning. */
export const pageOf = (attempt: Attempt): PageShown | null =>
  pagesOf(attempt).findLast(({ page }) => page !== null) ?? null;

/**
 * What a page printed below its words. Before a POST, only a known page counts as a failure, or one that a person
 * copied and whose address is not known.
 */
export const failureOf = (attempt: Attempt): PageShown['failure'] =>
  pagesOf(attempt).findLast(
    ({ page, failure, url }) => failure !== null && (page !== null || attempt.post !== null || url === null),
  )?.failure ?? null;

/** The user said that no answer came. */
export const isGivenUp = (attempt: Attempt): boolean => ofKind(attempt, 'given-up').length > 0;

/**
 * The sign-in page's own call failed after AWS answered the POST; before that, the call came from the page that the
 * user left.
 */
const callFailed = (attempt: Attempt): boolean => {
  const since = chainOf(attempt)[0]?.time ?? sinceOf(attempt);
  return ofKind(attempt, 'api-executed').some((call) => call.time >= since && isFailure(call.status));
};

const answerFailed = (attempt: Attempt): boolean => chainOf(attempt).some((answer) => isFailure(answer.status));

/**
 * The tab went on by itself after the POST: by a redirect to a page that only a signed-in user sees, or from a sign-in page to
 * any host but AWS's sign-in and the IdP. A sign-in may lead to other places than the portal: `app.kiro.dev`,
 * `oidc.<region>.amazonaws.com`, and a tool's own `http://127.0.0.1:PORT`. If the user takes the tab elsewhere, another
 * attempt begins (attempts.ts).
 */
const hasArrived = (attempt: Attempt, idpOrigins: ReadonlySet<string>): boolean => {
  const since = sinceOf(attempt);
  const redirects = ofKind(attempt, 'answered').filter(({ time }) => time >= since);
  const leaps = ofKind(attempt, 'page-left').filter(({ documentStart }) => documentStart >= since);
  return (
    redirects.some(({ redirectedTo }) => redirectedTo !== null && isArrivalUrl(redirectedTo)) ||
    leaps.some((leap) => isLetIn(leap, chainOf(attempt), idpOrigins))
  );
};

/**
 * IAM federation let the user in: it offered a choice of roles, or sent the browser to a console or to the application
 * that the RelayState names. A redirect to another endpoint of the same kind only passes the Response on.
 */
const isLetInByIam = (attempt: Attempt): boolean => {
  if (!isFederationSignInUrl(attempt.post?.observation.url ?? '')) return false;
  const passedOn = chainOf(attempt).map(({ redirectedTo }) => redirectedTo);
  return (
    ofKind(attempt, 'roles-offered').some(({ documentStart }) => documentStart >= sinceOf(attempt)) ||
    passedOn.some((url) => url !== null && !isFederationSignInUrl(url))
  );
};

/**
 * If the ACS sent the tab to a page of AWS's that then goes on, a click or a key press of the user changes nothing,
 * because a refusal shows on its page. But if the page is the ACS's own answer, a script may have simulated the click.
 */
const isLetIn = (
  { to, byUser, isActive }: PageLeft,
  chain: readonly Answered[],
  idpOrigins: ReadonlySet<string>,
): boolean =>
  !byUser &&
  signInHostOf(to) === null &&
  !idpOrigins.has(originOf(to) ?? '') &&
  (!isActive || chain.some(({ redirectedTo }) => redirectedTo !== null));

/** @param idpOrigins the origins of the IdP's pages, as far as they are known */
export const outcomeOf = (attempt: Attempt, idpOrigins: ReadonlySet<string>): Outcome =>
  outcomeFrom({
    // The worker deletes a message once its sign-in is accepted.
    stated:
      attempt.post?.observation.messageIs === 'deleted'
        ? 'accepted'
        : (ofKind(attempt, 'outcome-stated')[0]?.outcome ?? null),
    hasFailurePage: pageOf(attempt) !== null || failureOf(attempt) !== null,
    isPosted: attempt.post !== null,
    hasFailedAnswer: answerFailed(attempt) || callFailed(attempt),
    hasArrived: hasArrived(attempt, idpOrigins) || isLetInByIam(attempt),
  });

/** The user tried Identity Center's own password page, which failed and sent no AuthnRequest. */
export const passwordPageFailed = (attempt: Attempt): boolean =>
  attempt.post === null &&
  attempt.request === null &&
  pageOf(attempt)?.page === 'does-not-compute' &&
  callFailed(attempt);
