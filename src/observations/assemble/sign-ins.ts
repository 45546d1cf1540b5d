import { originAndPath, originOf } from '../../address.ts';
import type { ObservedPost, ObservedRequest } from '../../diagnosis/observed.ts';
import { isFederationSignInUrl } from '../../iam-federation/sign-in-url.ts';
import { parseAcsUrl } from '../../identity-center/endpoints.ts';
import type { Answered, AuthnRequestSent, ResponsePosted, StoredObservation } from '../observation.ts';
import { type EarlierPost, isWaitedInVain, wasPostedBefore } from '../rules.ts';
import type { SignInRecord } from '../sign-in-record.ts';
import { type Attempt, attemptsOf } from './attempts.ts';
import { chainOf, failureOf, isGivenUp, outcomeOf, pageOf, passwordPageFailed } from './outcome.ts';

/** How long to wait for IAM federation's page, in milliseconds: AWS shows a refusal there, with any status. */
const ANSWER_TIME = 60_000;

/** A sign-in as it follows from the observations, with the storage keys of those that contain its messages. */
export interface AssembledSignIn extends Omit<SignInRecord, 'diagnosis'> {
  readonly keys: readonly string[];
  /**
   * Set if the Response went to IAM federation: `issuer` shows whether a known IdP sent it, `answerDueAt` how long to
   * wait for the page.
   */
  readonly federation: { readonly issuer: string | null; readonly answerDueAt: number } | null;
  /**
   * No AWS request began it, or it is not the first to answer one, so any web page can cause it as often as it likes.
   * AWS accepts one Response to a request; a further one is diagnosed, but nothing else relies on it.
   */
  readonly unasked: boolean;
  /** The next moment at which it changes without a further observation; null if there is none. */
  readonly changesAt: number | null;
}

/**
 * Makes the sign-ins out of what was observed. The same observations give the same sign-ins in any order of arrival;
 * ordinary and private windows are separate.
 *
 * @param stored every observation there is
 * @returns the sign-ins, newest first
 */
export const assembleSignIns = (stored: readonly StoredObservation[]): readonly AssembledSignIn[] =>
  [true, false]
    .flatMap((isPrivate) => assembleGroup(stored.filter((each) => each.observation.private === isPrivate)))
    .toSorted((a, b) => b.lastSeen - a.lastSeen || (a.id < b.id ? -1 : 1));

/** Splits observations into those of ordinary windows and those of private ones. */
interface Group {
  readonly attempts: readonly Attempt[];
  readonly requests: readonly StoredObservation<AuthnRequestSent>[];
  /** The requests that began an attempt, oldest first. */
  readonly begun: readonly StoredObservation<AuthnRequestSent>[];
  readonly posts: readonly (EarlierPost & { readonly post: StoredObservation<ResponsePosted> })[];
}

const assembleGroup = (stored: readonly StoredObservation[]): readonly AssembledSignIn[] => {
  const frames = [...new Set(stored.map(frameOf))];
  const attempts = frames.flatMap((frame) => attemptsOf(stored.filter((each) => frameOf(each) === frame)));
  const group = {
    attempts,
    requests: stored.filter(isRequest),
    begun: attempts.flatMap(({ request }) => request ?? []).toSorted(byTime),
    posts: attempts.flatMap((attempt) =>
      attempt.post === null
        ? []
        : [{ post: attempt.post, id: attempt.post.observation.idHash, isAnswered: chainOf(attempt).length > 0 }],
    ),
  };
  const answered = new Set(attempts.map(({ post }) => post?.observation.inResponseTo ?? null));
  return attempts
    .filter((attempt) => isShown(attempt) && !attempt.isSuperseded && !isAnsweredElsewhere(attempt, answered))
    .map((attempt) => assemble(attempt, group));
};

/** A POST in a hidden frame must not mix with what the page around it does. */
const frameOf = ({ observation: { tabId, frameId } }: StoredObservation): string => `${tabId} ${frameId}`;

const isRequest = (each: StoredObservation): each is StoredObservation<AuthnRequestSent> =>
  each.observation.kind === 'authn-request';

/** A visit to a sign-in page that led to nothing is not a sign-in. */
const isShown = (attempt: Attempt): boolean =>
  attempt.post !== null || attempt.request !== null || pageOf(attempt) !== null || failureOf(attempt) !== null;

/** A request whose Response was posted in another frame or tab. */
const isAnsweredElsewhere = (attempt: Attempt, answered: ReadonlySet<string | null>): boolean =>
  attempt.post === null && attempt.request !== null && answered.has(attempt.request.observation.messageId ?? '');

const assemble = (attempt: Attempt, group: Group): AssembledSignIn => {
  const { request, post, observations } = attempt;
  const own: readonly StoredObservation[] = [request, post, ...observations].filter((stored) => stored !== null);
  const times = own.map(({ observation }) => observation.time);
  const answered = requestsAnsweredBy(post, group.requests);
  const isFirst = post !== null && answered.length > 0 && isFirstAnswer(post, group);
  const shown = pageOf(attempt);
  const isUnanswered = post === null && request !== null;
  const isOver = attempt.hasReturned || isGivenUp(attempt);
  const federation =
    post && isFederationSignInUrl(post.observation.url ?? '')
      ? { issuer: post.observation.issuer, answerDueAt: post.observation.time + ANSWER_TIME }
      : null;
  return {
    version: 1,
    id: own[0]?.key ?? '',
    tabId: attempt.tabId,
    private: own.some(({ observation }) => observation.private),
    firstSeen: Math.min(...times),
    lastSeen: Math.max(...times),
    observed: {
      post: post && postOf(attempt, post),
      requests: requestsFor(attempt, group),
      page: shown?.page ?? null,
      pageAt: shown?.url ?? null,
      failure: failureOf(attempt),
      outcome: outcomeOf(attempt, idpOriginsOf(attempt, answered)),
      postedBefore: post && wasPostedBefore(post.observation.idHash, earlierPosts(post, group)),
      waitedInVain: isWaitedInVain(request !== null, post !== null, isOver),
      passwordPageFailed: passwordPageFailed(attempt),
    },
    waiting: isUnanswered && !isOver && shown === null && failureOf(attempt) === null,
    paired: answered.length > 0,
    // When a further answer is deleted, the request must stay.
    keys: [...new Set([...own, ...(isFirst ? answered : [])].map(({ key }) => key))].toSorted(),
    federation,
    unasked: !isFirst && (post !== null || request === null),
    changesAt: federation?.answerDueAt ?? null,
  };
};

const idpOriginsOf = (
  { post }: Attempt,
  answered: readonly StoredObservation<AuthnRequestSent>[],
): ReadonlySet<string> =>
  new Set(
    [post?.observation.idpOrigin, ...answered.map(({ observation }) => originOf(observation.sentTo ?? ''))].filter(
      (origin) => origin != null,
    ),
  );

/** The requests whose ID the Response names, repeats included; from whatever tab. */
const requestsAnsweredBy = (
  post: StoredObservation<ResponsePosted> | null,
  requests: readonly StoredObservation<AuthnRequestSent>[],
): readonly StoredObservation<AuthnRequestSent>[] => {
  const id = post?.observation.inResponseTo ?? null;
  return id === null ? [] : requests.filter(({ observation }) => observation.messageId === id);
};

/** The first of the POSTs that name the same request. */
const isFirstAnswer = (post: StoredObservation<ResponsePosted>, { posts }: Group): boolean =>
  !posts.some(
    ({ post: other }) => other.observation.inResponseTo === post.observation.inResponseTo && byTime(other, post) < 0,
  );

const postOf = (attempt: Attempt, { observation }: StoredObservation<ResponsePosted>): ObservedPost => {
  const chain = chainOf(attempt);
  // After a 307 to another Region's ACS, the last ACS judged the Response.
  const answers = chain.filter(({ url }) => isJudge(url) || url === (originAndPath(observation.url ?? '') ?? ''));
  const last = answers.at(-1) ?? null;
  const forwardedTo = answers.findLast(isForward)?.redirectedTo;
  return {
    url: observation.url,
    ...(forwardedTo != null && { forwardedTo }),
    message: observation.message,
    deviceTime: observation.time,
    awsTime: answers[0]?.awsTime ?? failureOf(attempt)?.time ?? null,
    timeFrom: 'browser',
    status: last?.status ?? null,
    requestId: last?.awsRequestId ?? null,
    idpOrigin: observation.idpOrigin,
  };
};

/** Only these redirects make a browser post the body again (RFC 9110, 15.4.8 and 15.4.9). */
const isForward = ({ status, redirectedTo }: Answered): boolean =>
  (status === 307 || status === 308) && redirectedTo !== null && isJudge(redirectedTo);

const isJudge = (url: string): boolean => parseAcsUrl(url) !== null || isFederationSignInUrl(url);

/**
 * The requests that any tab sent until then; the one that InResponseTo names belongs to the sign-in
 * (diagnosis/pair-request.ts).
 */
const requestsFor = ({ tabId, post, request }: Attempt, { begun }: Group): readonly ObservedRequest[] => {
  const until = post ?? request;
  return begun
    .filter((stored) => until !== null && byTime(stored, until) <= 0)
    .flatMap(({ observation: { message, messageId: id, time, tabId: requestTab } }) =>
      message === null
        ? []
        : [{ message, ...(id !== null && { id }), deviceTime: time, sameTab: requestTab === tabId, named: false }],
    );
};

const earlierPosts = (post: StoredObservation<ResponsePosted>, { posts }: Group): readonly EarlierPost[] =>
  posts.filter((earlier) => byTime(earlier.post, post) < 0);

const byTime = (a: StoredObservation, b: StoredObservation): number =>
  a.observation.time - b.observation.time || (a.key < b.key ? -1 : Number(a.key > b.key));
