import type { Outcome } from '../../diagnosis/observed.ts';
import { isFederationSignInUrl } from '../../iam-federation/sign-in-url.ts';
import { isArrivalUrl } from '../../identity-center/endpoints.ts';
import type { SignInPage } from '../../identity-center/sign-in-pages.ts';
import type { Answered, Observation } from '../observation.ts';
import type { Attempt } from './attempts.ts';

const ofKind = <Kind extends Observation['kind']>(
  attempt: Attempt,
  kind: Kind,
): readonly Extract<Observation, { readonly kind: Kind }>[] =>
  attempt.evidence
    .map(({ observation }) => observation)
    .filter((observation): observation is Extract<Observation, { readonly kind: Kind }> => observation.kind === kind);

/** AWS's answers to the POST itself and to what it was redirected to, oldest first. */
export const chainOf = (attempt: Attempt): readonly Answered[] =>
  ofKind(attempt, 'answered').filter((answer) => answer.requestId === attempt.post?.observation.requestId);

/** Only what comes after the POST, or else after the request, says how it ended. */
const sinceOf = ({ post, request }: Attempt): number => (post ?? request)?.observation.time ?? 0;

/** The known failure shown: the last one, since a page that is drawn late says more than its beginning. */
export const pageOf = (attempt: Attempt): SignInPage | null =>
  ofKind(attempt, 'page-shown')
    .filter(({ documentStart }) => documentStart >= sinceOf(attempt))
    .toSorted((a, b) => a.time - b.time)
    .at(-1)?.page ?? null;

/** The sign-in page's own call failed after the POST was answered; before that, it was the page that was left. */
const callFailed = (attempt: Attempt): boolean => {
  const since = chainOf(attempt)[0]?.time ?? sinceOf(attempt);
  return ofKind(attempt, 'api-executed').some((call) => call.time >= since && call.status >= 400);
};

const answerFailed = (attempt: Attempt): boolean => chainOf(attempt).some((answer) => answer.status >= 400);

/**
 * The tab went on by itself, from the POST or from a page that came of it, to a page that only a signed-in user sees: where the user
 * leads it, another attempt begins (attempts.ts).
 */
const hasArrived = (attempt: Attempt): boolean => {
  const since = sinceOf(attempt);
  const redirects = ofKind(attempt, 'answered').filter(({ time }) => time >= since);
  const leaps = ofKind(attempt, 'page-left').filter(({ documentStart }) => documentStart >= since);
  return [...redirects.map(({ redirectedTo }) => redirectedTo), ...leaps.map(({ to }) => to)].some(
    (url) => url !== null && isArrivalUrl(url),
  );
};

/**
 * IAM federation lets the user in: it offers a choice of roles, or sends the browser on, to a console or to the application that
 * the RelayState names. A redirect to another endpoint of the same kind only passes the Response on.
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
 * How a sign-in ended. A sign of refusal outweighs an arrival: a failure page has links to the portal as well. Without
 * a sign of either it is unknown, so that a page in a language that is not known never counts as accepted.
 */
export const outcomeOf = (attempt: Attempt): Outcome => {
  if (attempt.post?.observation.messageIs === 'let-go') return 'accepted';
  if (pageOf(attempt) !== null) return 'refused';
  if (attempt.post === null) return 'unknown';
  if (answerFailed(attempt) || callFailed(attempt)) return 'refused';
  return hasArrived(attempt) || isLetInByIam(attempt) ? 'accepted' : 'unknown';
};

/** Identity Center's own password page was used and failed, and no AuthnRequest left it. */
export const passwordPageFailed = (attempt: Attempt): boolean =>
  attempt.post === null && attempt.request === null && pageOf(attempt) === 'does-not-compute' && callFailed(attempt);
