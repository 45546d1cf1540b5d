import type { AssembledSignIn } from '../src/observations/assemble/sign-ins.ts';
import type { StoredObservation } from '../src/observations/observation.ts';

/** Any web page can post to an ACS, or lead to AWS's pages: of what AWS did not ask for only so much is stored of one tab. */
const MAX_UNASKED_OF_TAB = 20;
/** Of ordinary windows, and of private ones: far more than anybody looks at, so that upkeep's work stays constant. */
const MAX_SIGN_INS = 50;
/** Of them, those that wait for an answer or never had one: any web page can open AWS's pages in as many tabs as it likes. */
const MAX_UNANSWERED = 20;
/** Visits of sign-in pages, and requests that were followed by others: an older one is hardly answered any more. */
const MAX_LOOSE_OF_TAB = 100;

/** When the raw messages of a sign-in must be gone. */
const expiryOf = (signIn: AssembledSignIn, retention: number): number =>
  (signIn.observed.post?.deviceTime ?? signIn.lastSeen) + retention;

/**
 * Keys of what was stored long enough: a sign-in goes as a whole. AWS's request, no credential, stays as long as the Response that answers it, so
 * that a diagnosis does not lose its ground before it goes.
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
 * Sign-ins in the order in which they make room: Responses that answer no request of AWS's first, since any web page can
 * post one; then the oldest.
 */
export const evictionOrder = (signIns: readonly AssembledSignIn[]): readonly AssembledSignIn[] =>
  signIns.toSorted((a, b) => Number(b.unasked) - Number(a.unasked) || a.lastSeen - b.lastSeen);

/**
 * What is beyond the bounds: of one tab the oldest that AWS did not ask for, of all tabs the oldest unanswered requests, then of all
 * what makes room first. `signIns`: newest first.
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

/** What comes after the first `max` of each group: of a tab, or of a kind of windows. */
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

/** The moments at which something expires; some of them may be over, where a request outlives its own time. */
export const expiries = (
  stored: readonly StoredObservation[],
  signIns: readonly AssembledSignIn[],
  retention: number,
): readonly number[] => [
  ...stored.map(({ observation }) => observation.time + retention),
  ...signIns.map((signIn) => expiryOf(signIn, retention)),
];
