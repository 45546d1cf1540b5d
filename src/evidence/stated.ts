import { originAndPath } from '../address.ts';
import type { Outcome } from '../diagnosis/observed.ts';
import type { PrintedFailure, SignInPage } from '../identity-center/sign-in-pages.ts';
import type { Answered, Observation, ResponsePosted, StoredObservation } from '../observations/observation.ts';
import { readSaml } from '../saml/read.ts';
import { inTab, type RecordedObservations, STATED_TAB, UNREAD_POST } from './recorded.ts';

/** What people say about a Response's POST and AWS's answer to it. */
export interface StatedPost {
  readonly url: string | null;
  /** By AWS's clock, milliseconds since the epoch. */
  readonly awsTime: number | null;
  readonly status: number | null;
  readonly awsRequestId: string | null;
  readonly idpOrigin: string | null;
}

/** What people say about a sign-in besides what a file shows; null where they say nothing. */
export interface Stated {
  readonly post: StatedPost;
  /** The moment of the POST by the device's clock. */
  readonly deviceTime: number | null;
  readonly timeFrom: 'option' | 'report' | null;
  /** `unknown-page`: AWS showed a page that is not known. */
  readonly page: SignInPage | 'unknown-page' | null;
  /** What it prints below its words, in every language. */
  readonly failure: PrintedFailure | null;
  readonly outcome: Outcome | null;
  /** The IDs of all Responses that AWS answered before. */
  readonly earlierResponses: readonly string[] | null;
  /** AWS's request of this sign-in. */
  readonly request: string | null;
  /** Nothing else was seen, so a request without a Response got none. */
  readonly isAll: boolean;
}

export const NOTHING_STATED: Stated = {
  post: { url: null, awsTime: null, status: null, awsRequestId: null, idpOrigin: null },
  deviceTime: null,
  timeFrom: null,
  page: null,
  failure: null,
  outcome: null,
  earlierResponses: null,
  request: null,
  isAll: false,
};

/**
 * Adds what people say to what a file shows, as the observations that a browser would have made. It takes precedence
 * over the file.
 */
export const withStated = async (recorded: RecordedObservations, stated: Stated): Promise<RecordedObservations> => {
  const { post, deviceTime, timeFrom, page, failure, outcome, earlierResponses, request } = stated;
  const isAlone = recorded.observations.length === 0;
  const begun = request === null ? recorded : withRequest(recorded, request, stated.isAll);
  const replaced = withPost(begun, known(post));
  const isPageStated = page !== null || failure !== null;
  const shown = isPageStated ? withPage(replaced, page, failure, isAlone) : replaced;
  const ended = outcome === null ? shown : withOutcome(shown, outcome);
  const complete = earlierResponses === null ? ended : await withEarlierPosts(ended, earlierResponses);
  return {
    ...complete,
    deviceTime: deviceTime ?? recorded.deviceTime,
    timeFrom: timeFrom ?? recorded.timeFrom,
  };
};

/** The members that people state something about. */
const known = ({ url, awsTime, status, awsRequestId, idpOrigin }: StatedPost): Partial<StatedPost> => ({
  ...(url !== null && { url }),
  ...(awsTime !== null && { awsTime }),
  ...(status !== null && { status }),
  ...(awsRequestId !== null && { awsRequestId }),
  ...(idpOrigin !== null && { idpOrigin }),
});

const firstTime = (observations: readonly StoredObservation[]): number =>
  Math.min(0, ...observations.map(({ observation }) => observation.time));

/** @param isAll no Response followed, if the file has none */
const withRequest = (recorded: RecordedObservations, message: string, isAll: boolean): RecordedObservations => {
  const { observations } = recorded;
  const isAlone = observations.length === 0;
  const common = inTab(isAlone ? 0 : STATED_TAB, firstTime(observations) - 1);
  const sent: StoredObservation = {
    key: 'stated-request',
    observation: { ...common, kind: 'authn-request', message, isRead: true, messageId: null, sentTo: null },
  };
  const givenUp: StoredObservation = {
    key: 'stated-end',
    observation: { ...common, kind: 'given-up', of: sent.key },
  };
  return {
    ...recorded,
    observations: [...observations, sent, ...(isAlone && isAll ? [givenUp] : [])],
    namedRequest: message,
  };
};

type StoredPost = StoredObservation<ResponsePosted>;

const isPost = (stored: StoredObservation): stored is StoredPost => stored.observation.kind === 'response-posted';

/** Replaces the members that are there, null included, in every POST of a file and in AWS's answer to it. */
export const withPost = (recorded: RecordedObservations, said: Partial<StatedPost>): RecordedObservations => ({
  ...recorded,
  observations: recorded.observations
    .filter(isPost)
    .reduce<readonly StoredObservation[]>(
      (observations, post) => withOnePost(observations, post, said),
      recorded.observations,
    ),
});

const withOnePost = (
  observations: readonly StoredObservation[],
  post: StoredPost,
  { url = post.observation.url, idpOrigin = post.observation.idpOrigin, ...answer }: Partial<StatedPost>,
): readonly StoredObservation[] => {
  const { requestId, time, tabId } = post.observation;
  const acs = originAndPath(post.observation.url ?? '') ?? '';
  const isAnswer = ({ observation }: StoredObservation): boolean =>
    observation.kind === 'answered' && observation.requestId === requestId && observation.url === acs;
  const isAnswerKnown = Object.keys(answer).length === 0 || observations.some(isAnswer);
  const all = isAnswerKnown
    ? observations
    : [...observations, { key: `${post.key}-answer`, observation: answerTo(requestId, tabId, time, acs) }];
  return all.map((each) => {
    const { key, observation } = each;
    if (key === post.key && isPost(each)) return { key, observation: { ...each.observation, url, idpOrigin } };
    if (observation.kind !== 'answered' || !isAnswer(each)) return each;
    return { key, observation: { ...observation, ...answer, url: originAndPath(url ?? '') ?? '' } };
  });
};

/** An AWS answer about which nothing is known yet. */
const answerTo = (requestId: string, tabId: number, time: number, url: string): Answered => ({
  ...inTab(tabId, time),
  kind: 'answered',
  requestId,
  url,
  status: null,
  awsTime: null,
  awsRequestId: null,
  redirectedTo: null,
  fromSignInPage: true,
});

/** The observation that identifies a sign-in: its POST, else its request, else AWS's page. */
const anchorsOf = (observations: readonly StoredObservation[]): readonly StoredObservation[] => {
  const ofKind = (kind: Observation['kind']) => observations.filter(({ observation }) => observation.kind === kind);
  const all = [ofKind('response-posted'), ofKind('authn-request'), ofKind('page-shown')];
  return all.find(({ length }) => length > 0) ?? [];
};

const after = (
  observations: readonly StoredObservation[],
  observe: (tabId: number, time: number) => Observation,
): readonly StoredObservation[] =>
  anchorsOf(observations).map(({ key, observation: { tabId, time } }) => {
    const observation = observe(tabId, time);
    return { key: `${key}-${observation.kind}`, observation };
  });

/** @param isAlone no file shows a sign-in, so the page alone makes one */
const withPage = (
  recorded: RecordedObservations,
  page: Stated['page'],
  failure: PrintedFailure | null,
  isAlone: boolean,
): RecordedObservations => {
  const others = recorded.observations.filter(({ observation }) => observation.kind !== 'page-shown');
  if (page === 'unknown-page') return { ...recorded, observations: others };
  const show = (tabId: number, time: number): Observation => ({
    ...inTab(tabId, time),
    kind: 'page-shown',
    page,
    url: null,
    failure,
    documentStart: time,
  });
  const shown = after(others, show);
  const alone = isAlone && shown.length === 0 ? [{ key: 'stated-page', observation: show(0, 0) }] : [];
  return { ...recorded, observations: [...others, ...shown, ...alone] };
};

const withOutcome = (recorded: RecordedObservations, outcome: Outcome): RecordedObservations => {
  const observe = (tabId: number, time: number): Observation => ({
    ...inTab(tabId, time),
    kind: 'outcome-stated',
    outcome,
  });
  return { ...recorded, observations: [...recorded.observations, ...after(recorded.observations, observe)] };
};

/** Nothing of a file is stored, so the ID itself identifies a Response, without a hash. */
const withEarlierPosts = async (
  recorded: RecordedObservations,
  ids: readonly string[],
): Promise<RecordedObservations> => {
  const identified = await Promise.all(recorded.observations.map(identify));
  const time = firstTime(identified) - 1;
  const earlier = ids.flatMap((id, index): readonly StoredObservation[] => {
    const requestId = `stated-${index}`;
    const common = inTab(STATED_TAB, time);
    return [
      {
        key: `${requestId}-post`,
        observation: {
          ...common,
          ...UNREAD_POST,
          requestId,
          url: null,
          message: null,
          messageIs: 'withheld',
          idHash: id,
        },
      },
      { key: `${requestId}-answer`, observation: answerTo(requestId, STATED_TAB, time, '') },
    ];
  });
  return { ...recorded, observations: [...identified, ...earlier], hasEarlierPosts: true };
};

const identify = async (stored: StoredObservation): Promise<StoredObservation> => {
  if (!isPost(stored) || stored.observation.message === null) return stored;
  const read = await readSaml(stored.observation.message);
  const id = read.ok && read.value.kind === 'Response' ? read.value.id : null;
  return { ...stored, observation: { ...stored.observation, idHash: id } };
};
