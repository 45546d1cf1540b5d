import type { AuthnRequestHandedOver, Kept, Observation, ResponsePosted } from '../observation.ts';

/** What one tab showed of one sign-in, from its beginning to the beginning of the next one in that tab. */
export interface Attempt {
  readonly tabId: number;
  /** AWS's request that began it; null for an IdP-initiated sign-in. */
  readonly request: Kept<AuthnRequestHandedOver> | null;
  readonly post: Kept<ResponsePosted> | null;
  /** Everything else that belongs to it, repeats of the above included, oldest first. */
  readonly evidence: readonly Kept[];
}

/** Where a piece of evidence stands in time: what a page shows belongs to the moment at which that page began to load. */
const momentOf = ({ observation }: Kept): number =>
  observation.kind === 'page-shown' || observation.kind === 'roles-offered'
    ? observation.documentStart
    : observation.time;

/** At one and the same moment a page is first visited, then hands over, then is posted to. */
const RANK: Readonly<Record<Observation['kind'], number>> = {
  'page-left': 0,
  'authn-request': 1,
  'response-posted': 2,
  answered: 3,
  'api-executed': 3,
  'page-shown': 4,
  'roles-offered': 4,
};

const rankOf = (kept: Kept, ownChain: boolean): number =>
  kept.observation.kind === 'answered' && !ownChain ? 0 : RANK[kept.observation.kind];

/** A total order, so that it does not matter in which order observations arrived. */
const inOrder = (kept: readonly Kept[], chains: ReadonlySet<string>): readonly Kept[] =>
  kept.toSorted(
    (a, b) =>
      momentOf(a) - momentOf(b) ||
      rankOf(a, isOfChain(a, chains)) - rankOf(b, isOfChain(b, chains)) ||
      (a.key < b.key ? -1 : 1),
  );

const isOfChain = ({ observation }: Kept, chains: ReadonlySet<string>): boolean =>
  observation.kind === 'answered' && chains.has(observation.requestId);

/**
 * Whether the user went somewhere else with this: a sign-in page left by a click, or asked for from outside AWS's sign-in
 * pages. What the tab shows from then on says nothing about the Response posted before.
 */
const beginsAnew = (kept: Kept, chains: ReadonlySet<string>): boolean => {
  const { observation } = kept;
  if (observation.kind === 'page-left') return observation.byUser;
  return observation.kind === 'answered' && !observation.fromSignInPage && !chains.has(observation.requestId);
};

interface Draft {
  request: Kept<AuthnRequestHandedOver> | null;
  post: Kept<ResponsePosted> | null;
  readonly evidence: Kept[];
}

const isRequest = (kept: Kept): kept is Kept<AuthnRequestHandedOver> => kept.observation.kind === 'authn-request';
const isPost = (kept: Kept): kept is Kept<ResponsePosted> => kept.observation.kind === 'response-posted';

/** webRequest and the content script may both see the same hand-over. */
const isSameRequest = (a: Kept<AuthnRequestHandedOver>, b: Kept<AuthnRequestHandedOver>): boolean =>
  a.observation.messageId === null
    ? a.observation.message !== null && a.observation.message === b.observation.message
    : a.observation.messageId === b.observation.messageId;

/**
 * Divides what one tab showed into its sign-ins.
 *
 * @param tabId the tab
 * @param kept all observations of that tab, in any order
 */
export const attemptsOf = (tabId: number, kept: readonly Kept[]): readonly Attempt[] => {
  const chains = new Set(kept.filter(isPost).map((post) => post.observation.requestId));
  const drafts: Draft[] = [];
  const byChain = new Map<string, Draft>();
  const begin = (): Draft => {
    const draft: Draft = { request: null, post: null, evidence: [] };
    drafts.push(draft);
    return draft;
  };
  const openDraft = (): Draft => {
    const last = drafts.at(-1);
    return last && last.post === null ? last : begin();
  };
  const draftWithoutRequest = (): Draft => {
    const open = openDraft();
    return open.request === null ? open : begin();
  };

  for (const each of inOrder(kept, chains)) {
    if (isRequest(each)) {
      const repeated = drafts.find((draft) => draft.request !== null && isSameRequest(draft.request, each));
      if (repeated) repeated.evidence.push(each);
      else draftWithoutRequest().request = each;
    } else if (isPost(each)) {
      // A 307 shows the body again under the same id: one POST, and no replay.
      const repeated = byChain.get(each.observation.requestId);
      if (repeated) {
        repeated.evidence.push(each);
      } else {
        const draft = openDraft();
        draft.post = each;
        byChain.set(each.observation.requestId, draft);
      }
    } else {
      const chain = each.observation.kind === 'answered' ? byChain.get(each.observation.requestId) : undefined;
      const draft = chain ?? (beginsAnew(each, chains) ? begin() : (drafts.at(-1) ?? begin()));
      draft.evidence.push(each);
    }
  }
  return drafts.map((draft) => ({ tabId, ...draft }));
};
