import type { AuthnRequestSent, Observation, ResponsePosted, StoredObservation } from '../observation.ts';

/** What one frame of a tab showed of one sign-in, from its beginning until the next one begins there. */
export interface Attempt {
  readonly tabId: number;
  /** AWS's request that began it; null for a sign-in that began at the IdP. */
  readonly request: StoredObservation<AuthnRequestSent> | null;
  /** The Response that names that request, or that names none. */
  readonly post: StoredObservation<ResponsePosted> | null;
  /** Everything else that belongs to it, including repeats of the above, oldest first. */
  readonly observations: readonly StoredObservation[];
  /** The frame came back to AWS, or began another sign-in, while the request had no answer. */
  readonly hasReturned: boolean;
  /** Another request or a Response followed so soon that nobody waits for an answer to this request any longer. */
  readonly isSuperseded: boolean;
}

/**
 * A user who begins again within this time, in milliseconds, did not wait for an answer: a double click, or the back
 * button.
 */
export const BEGUN_AGAIN = 2 * 60_000;

/** The moment at which an observation counts. What a page shows counts from the moment at which the page began to load. */
const momentOf = ({ observation }: StoredObservation): number =>
  observation.kind === 'page-shown' || observation.kind === 'roles-offered'
    ? observation.documentStart
    : observation.time;

/** The order at the same moment: a page is first visited, then sends its request, then is posted to. */
const RANK: Readonly<Record<Observation['kind'], number>> = {
  'page-left': 0,
  'authn-request': 1,
  'given-up': 2,
  'response-posted': 2,
  answered: 3,
  'api-executed': 3,
  'page-shown': 4,
  'roles-offered': 4,
  'outcome-stated': 4,
};

const rankOf = (stored: StoredObservation, ownChain: boolean): number =>
  stored.observation.kind === 'answered' && !ownChain ? 0 : RANK[stored.observation.kind];

/** A total order, so that the order of arrival does not matter. */
const inOrder = (stored: readonly StoredObservation[], chains: ReadonlySet<string>): readonly StoredObservation[] =>
  stored.toSorted(
    (a, b) =>
      momentOf(a) - momentOf(b) ||
      rankOf(a, isOfChain(a, chains)) - rankOf(b, isOfChain(b, chains)) ||
      (a.key < b.key ? -1 : 1),
  );

const isOfChain = ({ observation }: StoredObservation, chains: ReadonlySet<string>): boolean =>
  observation.kind === 'answered' && chains.has(observation.requestId);

/**
 * Whether the user went somewhere else with this: they left a sign-in page by a click, or came to one from outside
 * AWS's sign-in pages. What the tab shows from then on says nothing about the Response that was posted before.
 */
const beginsAnother = (stored: StoredObservation, chains: ReadonlySet<string>): boolean => {
  const { observation } = stored;
  if (observation.kind === 'page-left') return observation.byUser;
  return observation.kind === 'answered' && !observation.fromSignInPage && !chains.has(observation.requestId);
};

interface Draft {
  request: StoredObservation<AuthnRequestSent> | null;
  post: StoredObservation<ResponsePosted> | null;
  readonly observations: StoredObservation[];
}

const isRequest = (each: StoredObservation): each is StoredObservation<AuthnRequestSent> =>
  each.observation.kind === 'authn-request';
const isPost = (each: StoredObservation): each is StoredObservation<ResponsePosted> =>
  each.observation.kind === 'response-posted';

/** webRequest and the content script may both see the same request. */
const isSameRequest = (a: StoredObservation<AuthnRequestSent>, b: StoredObservation<AuthnRequestSent>): boolean =>
  a.observation.messageId === null
    ? a.observation.message !== null && a.observation.message === b.observation.message
    : a.observation.messageId === b.observation.messageId;

/**
 * Divides what one frame showed into its sign-ins. A request belongs only to the Response that names it, because any
 * page can post to an ACS while AWS's request waits for its answer.
 *
 * @param stored all observations of that frame, in any order
 */
export const attemptsOf = (stored: readonly StoredObservation[]): readonly Attempt[] => {
  const chains = new Set(stored.filter(isPost).map((post) => post.observation.requestId));
  const drafts: Draft[] = [];
  const byChain = new Map<string, Draft>();
  let current: Draft | null = null;
  const begin = (): Draft => {
    const draft: Draft = { request: null, post: null, observations: [] };
    drafts.push(draft);
    return draft;
  };
  /** A visit to AWS's pages that has led to nothing so far. */
  const visit = (): Draft =>
    current !== null && current.request === null && current.post === null ? current : begin();
  const named = ({ observation }: StoredObservation<ResponsePosted>): Draft | undefined =>
    drafts.find(
      ({ request, post }) =>
        post === null && request !== null && request.observation.messageId === (observation.inResponseTo ?? ''),
    );

  for (const each of inOrder(stored, chains)) {
    if (isRequest(each)) {
      const repeated = drafts.find((draft) => draft.request !== null && isSameRequest(draft.request, each));
      if (repeated) {
        repeated.observations.push(each);
      } else {
        current = visit();
        current.request = each;
      }
    } else if (isPost(each)) {
      // A 307 shows the body again under the same id, so this is one POST and not a replay.
      const repeated = byChain.get(each.observation.requestId);
      if (repeated) {
        repeated.observations.push(each);
      } else {
        current = named(each) ?? visit();
        current.post = each;
        byChain.set(each.observation.requestId, current);
      }
    } else {
      const draft = ownerOf(each, drafts, byChain);
      if (draft === undefined) current = beginsAnother(each, chains) ? begin() : (current ?? begin());
      (draft ?? current)?.observations.push(each);
    }
  }
  return drafts.map((draft, index) => ({
    ...draft,
    tabId: stored[0]?.observation.tabId ?? -1,
    ...unanswered(draft, index, drafts),
  }));
};

/** The attempt that the observation itself names; undefined if it belongs to what the frame showed last. */
const ownerOf = (
  { observation }: StoredObservation,
  drafts: readonly Draft[],
  byChain: ReadonlyMap<string, Draft>,
): Draft | undefined => {
  if (observation.kind === 'answered') return byChain.get(observation.requestId);
  if (observation.kind === 'given-up') return drafts.find(({ request }) => request?.key === observation.of);
  return undefined;
};

const unanswered = (
  { request, post }: Draft,
  index: number,
  all: readonly Draft[],
): Pick<Attempt, 'hasReturned' | 'isSuperseded'> => {
  if (request === null || post !== null) return { hasReturned: false, isSuperseded: false };
  const { time } = request.observation;
  const next = all.find((draft, at) => at > index && draft.request !== null)?.request?.observation.time;
  const isPostedSince = all.some((draft) => draft.post !== null && draft.post.observation.time >= time);
  return {
    hasReturned: index < all.length - 1,
    isSuperseded: isPostedSince || (next !== undefined && next <= time + BEGUN_AGAIN),
  };
};
