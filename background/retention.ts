import type { AssembledSignIn } from '../src/observations/assemble/sign-ins.ts';
import type { StoredObservation } from '../src/observations/observation.ts';

/**
 * Any web page can post to an ACS, or lead to AWS's pages. So only this many sign-ins that AWS did not ask for are
 * stored for each tab.
 */
const MAX_UNASKED_OF_TAB = 20;
/** For ordinary and for private windows each: far more than anybody looks at, so that upkeep's work stays bounded. */
const MAX_SIGN_INS = 50;
/**
 * The most among them that wait for an answer or never had one, because any web page can open AWS's pages in as many
 * tabs as it likes.
 */
const MAX_UNANSWERED = 20;
/** Visits to sign-in pages, and requests that others followed; an older one will hardly be answered. */
const MAX_LOOSE_OF_TAB = 100;

/** When the raw messages of a sign-in must be deleted. */
const expiryOf = (signIn: AssembledSignIn, retention: number): number =>
  (signIn.observed.post?.deviceTime ?? signIn.lastSeen) + retention;

/**
 * Keys of items whose retention time is over; a sign-in is deleted as a whole. AWS's request, which is not a
 * credential, stays as long as the Response that answers it, because the diagnosis depends on it.
 *
 * @param retention milliseconds
 */
export const expiredKeys = (
  stored: readonly StoredObservation[],
  signIns: readonly AssembledSignIn[],
  retention: number,
  now: number,
): readonly string[] => {
  const isOver = (signIn: AssembledSignIn): boolean => expiryOf(signIn, retention) <= now;
  const inUse = new Set(signIns.filter((signIn) => !isOver(signIn)).flatMap(({ keys }) => keys));
  const ofExpired = new Set(signIns.filter(isOver).flatMap(({ keys }) => keys));
  return stored
    .filter(({ key, observation }) => ofExpired.has(key) || observation.time + retention <= now)
    .filter(({ key, observation }) => observation.kind === 'response-posted' || !inUse.has(key))
    .map(({ key }) => key);
};

/**
 * Sign-ins in the order in which they are evicted: first Responses that answer no AWS request, since any web page can
 * post one; then the oldest.
 */
export const evictionOrder = (signIns: readonly AssembledSignIn[]): readonly AssembledSignIn[] =>
  signIns.toSorted((a, b) => Number(b.unasked) - Number(a.unasked) || a.lastSeen - b.lastSeen);

/**
 * The sign-ins beyond the bounds: of one tab the oldest that AWS did not ask for, of all tabs the oldest unanswered
 * requests, then of all sign-ins those that are evicted first. `signIns`: newest first.
 */
export const excessive = (signIns: readonly AssembledSignIn[]): readonly AssembledSignIn[] => {
  const ofTabs = beyond(
    MAX_UNASKED_OF_TAB,
    signIns.filter(({ unasked }) => unasked),
    ({ tabId }) => tabId,
  );
  const unanswered = beyond(
    MAX_UNANSWERED,
    signIns.filter((signIn) => !signIn.unasked && signIn.observed.post === null),
    (signIn) => signIn.private,
  );
  const others = signIns.filter((signIn) => !ofTabs.includes(signIn) && !unanswered.includes(signIn));
  const ofAll = [true, false].flatMap((isPrivate) => {
    const inOrder = evictionOrder(others.filter((signIn) => signIn.private === isPrivate));
    return inOrder.slice(0, Math.max(0, inOrder.length - MAX_SIGN_INS));
  });
  return [...ofTabs, ...unanswered, ...ofAll];
};

/** Keys of the oldest observations of a tab that belong to no sign-in, beyond the bound. */
export const excessiveKeys = (
  stored: readonly StoredObservation[],
  signIns: readonly AssembledSignIn[],
): readonly string[] => {
  const inUse = new Set(signIns.flatMap(({ keys }) => keys));
  const loose = stored.filter(({ key }) => !inUse.has(key));
  return beyond(
    MAX_LOOSE_OF_TAB,
    loose.toSorted((a, b) => b.observation.time - a.observation.time),
    ({ observation }) => observation.tabId,
  ).map(({ key }) => key);
};

/** The items after the first `max` of each group: of a tab, or of a kind of windows. */
const beyond = <Item>(
  max: number,
  items: readonly Item[],
  groupOf: (item: Item) => number | boolean,
): readonly Item[] => {
  const counts = new Map<number | boolean, number>();
  return items.filter((item) => {
    const count = (counts.get(groupOf(item)) ?? 0) + 1;
    counts.set(groupOf(item), count);
    return count > max;
  });
};

/** The moments at which something expires; some may be past, if a request outlives its own time. */
export const expiries = (
  stored: readonly StoredObservation[],
  signIns: readonly AssembledSignIn[],
  retention: number,
): readonly number[] => [
  ...stored.map(({ observation }) => observation.time + retention),
  ...signIns.map((signIn) => expiryOf(signIn, retention)),
];
