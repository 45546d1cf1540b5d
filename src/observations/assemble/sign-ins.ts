import type { ObservedPost, ObservedRequest } from '../../diagnosis/observed.ts';
import { isFederationSignInUrl } from '../../iam-federation/sign-in-url.ts';
import { parseAcsUrl } from '../../identity-center/endpoints.ts';
import type { AuthnRequestHandedOver, Kept, ResponsePosted } from '../observation.ts';
import type { SignInRecord } from '../sign-in-record.ts';
import { type Attempt, attemptsOf } from './attempts.ts';
import { chainOf, outcomeOf, pageOf, passwordPageFailed } from './outcome.ts';

/** How long an answer to AWS's AuthnRequest is waited for, in milliseconds. */
export const WAITING_TIME = 2 * 60_000;

/** How long the page is waited for by which IAM federation answers, in milliseconds: AWS shows a refusal there, with any status. */
const ANSWER_TIME = 60_000;

/** A sign-in as it follows from the observations, with the storage keys of those that hold its messages. */
export interface AssembledSignIn extends Omit<SignInRecord, 'diagnosis'> {
  readonly keys: readonly string[];
  /** The Response went to IAM federation: `issuer` tells whether a known IdP sent it, `answerDueAt` how long its page is waited for. */
  readonly federation: { readonly issuer: string | null; readonly answerDueAt: number } | null;
  /**
   * No request of AWS's began it, nor is it the first to answer one: a web page can bring it about as often as it likes.
   * AWS takes one Response to a request; a further one is diagnosed, but nothing rests on it.
   */
  readonly unasked: boolean;
  /** The next moment at which it changes without a further observation; null where there is none. */
  readonly changesAt: number | null;
}

/**
 * Makes the sign-ins out of what was observed. The same observations give the same sign-ins in whatever order they
 * arrived; ordinary and private windows are kept apart.
 *
 * @param kept every observation there is
 * @param now milliseconds since the epoch
 * @returns the sign-ins, newest first
 */
export const assembleSignIns = (kept: readonly Kept[], now: number): readonly AssembledSignIn[] =>
  [true, false]
    .flatMap((isPrivate) =>
      assembleGroup(
        kept.filter((each) => each.observation.private === isPrivate),
        now,
      ),
    )
    .toSorted((a, b) => b.lastSeen - a.lastSeen || (a.id < b.id ? -1 : 1));

/** The observations of ordinary windows, or those of private ones. */
interface Group {
  readonly attempts: readonly Attempt[];
  readonly requests: readonly Kept<AuthnRequestHandedOver>[];
}

const assembleGroup = (kept: readonly Kept[], now: number): readonly AssembledSignIn[] => {
  const tabs = [...new Set(kept.map(({ observation }) => observation.tabId))].map((tabId) =>
    attemptsOf(
      tabId,
      kept.filter(({ observation }) => observation.tabId === tabId),
    ),
  );
  const group = { attempts: tabs.flat(), requests: kept.filter(isRequest) };
  const answered = new Set(group.attempts.map(({ post }) => post?.observation.inResponseTo ?? null));
  return tabs
    .flatMap((attempts) => attempts.filter((attempt, index) => !isSuperseded(attempt, attempts.slice(index + 1))))
    .filter((attempt) => isTold(attempt) && !isAnsweredElsewhere(attempt, answered))
    .map((attempt) => assemble(attempt, group, now));
};

const isRequest = (kept: Kept): kept is Kept<AuthnRequestHandedOver> => kept.observation.kind === 'authn-request';

/** A visit of a sign-in page that led to nothing is no sign-in. */
const isTold = (attempt: Attempt): boolean =>
  attempt.post !== null || attempt.request !== null || pageOf(attempt) !== null;

/** A request whose Response was posted elsewhere. */
const isAnsweredElsewhere = (attempt: Attempt, answered: ReadonlySet<string | null>): boolean =>
  attempt.post === null && attempt.request !== null && answered.has(attempt.request.observation.messageId ?? '');

/** A request that was followed by another one, or by a POST, in its tab before an answer was due: the user began again. */
const isSuperseded = (attempt: Attempt, later: readonly Attempt[]): boolean => {
  const next = later.find(({ post, request }) => post !== null || request !== null);
  const due = answerDueAt(attempt);
  return due !== null && next !== undefined && startOf(next) <= due;
};

/** When an answer to an AuthnRequest is given up; null where there is none to wait for. */
const answerDueAt = ({ post, request }: Attempt): number | null =>
  post === null && request !== null ? request.observation.time + WAITING_TIME : null;

const startOf = ({ post, request }: Attempt): number => (request ?? post)?.observation.time ?? 0;

const assemble = (attempt: Attempt, group: Group, now: number): AssembledSignIn => {
  const { request, post, evidence } = attempt;
  const own: readonly Kept[] = [request, post, ...evidence].filter((kept) => kept !== null);
  const times = own.map(({ observation }) => observation.time);
  const answered = requestsAnsweredBy(post, group.requests);
  const isFirst = post !== null && answered.length > 0 && isFirstAnswer(post, group);
  const dueAt = answerDueAt(attempt);
  const isDue = dueAt !== null && now >= dueAt;
  const page = pageOf(attempt);
  const federation =
    post && isFederationSignInUrl(post.observation.url)
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
      page,
      outcome: outcomeOf(attempt),
      postedBefore: post && wasPostedBefore(post, group),
      waitedInVain: isDue,
      passwordPageFailed: passwordPageFailed(attempt),
    },
    waiting: dueAt !== null && !isDue && page === null,
    paired: answered.length > 0,
    // A further answer must not take the request along when it goes.
    keys: [...new Set([...own, ...(isFirst ? answered : [])].map(({ key }) => key))].toSorted(),
    federation,
    unasked: !isFirst && (post !== null || request === null),
    changesAt: isDue ? null : (dueAt ?? federation?.answerDueAt ?? null),
  };
};

/** The requests whose ID the Response names, repeats included; from whatever tab. */
const requestsAnsweredBy = (
  post: Kept<ResponsePosted> | null,
  requests: readonly Kept<AuthnRequestHandedOver>[],
): readonly Kept<AuthnRequestHandedOver>[] => {
  const id = post?.observation.inResponseTo ?? null;
  return id === null ? [] : requests.filter(({ observation }) => observation.messageId === id);
};

/** Of the POSTs that name the same request. */
const isFirstAnswer = (post: Kept<ResponsePosted>, { attempts }: Group): boolean =>
  !attempts.some(
    ({ post: other }) =>
      other !== null && other.observation.inResponseTo === post.observation.inResponseTo && byTime(other, post) < 0,
  );

const postOf = (attempt: Attempt, { observation }: Kept<ResponsePosted>): ObservedPost => {
  const chain = chainOf(attempt);
  // After a 307 to another Region's ACS it is the last one that judged the Response.
  const answers = chain.filter((answer) => parseAcsUrl(answer.url) !== null || isFederationSignInUrl(answer.url));
  const last = answers.at(-1) ?? null;
  return {
    url: observation.url,
    message: observation.message,
    deviceTime: observation.time,
    awsTime: answers[0]?.awsTime ?? null,
    timeFrom: 'browser',
    status: last?.status ?? null,
    requestId: last?.awsRequestId ?? null,
    redirectedTo: chain.findLast((answer) => answer.redirectedTo !== null)?.redirectedTo ?? null,
    idpOrigin: observation.idpOrigin,
  };
};

/** The requests sent until then, from every tab: the one that InResponseTo names belongs (diagnosis/pair-request.ts). */
const requestsFor = ({ tabId, post, request }: Attempt, { attempts }: Group): readonly ObservedRequest[] => {
  const until = (post ?? request)?.observation.time ?? 0;
  return attempts
    .map((attempt) => attempt.request)
    .filter((kept) => kept !== null)
    .filter(({ observation }) => observation.time <= until)
    .toSorted(byTime)
    .flatMap(({ observation: { message, sentTo, time, tabId: requestTab } }) =>
      message === null ? [] : [{ message, sentTo, deviceTime: time, sameTab: requestTab === tabId, named: false }],
    );
};

const wasPostedBefore = (post: Kept<ResponsePosted>, { attempts }: Group): boolean | null => {
  const { idHash } = post.observation;
  if (idHash === null) return null;
  return attempts.some(
    ({ post: other }) => other !== null && other.observation.idHash === idHash && byTime(other, post) < 0,
  );
};

const byTime = (a: Kept, b: Kept): number =>
  a.observation.time - b.observation.time || (a.key < b.key ? -1 : Number(a.key > b.key));
