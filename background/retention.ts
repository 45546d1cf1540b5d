import type { AssembledSignIn } from './assemble/sign-ins.ts';
import type { Kept } from './observation.ts';

/** Any web page can post to an ACS: of sign-ins that answer no request of AWS's only so many are kept of one tab. */
const MAX_UNASKED_OF_TAB = 20;

/** When the raw messages of a sign-in must be gone. */
const expiryOf = (signIn: AssembledSignIn, retention: number): number =>
  (signIn.observed.post?.deviceTime ?? signIn.lastSeen) + retention;

/**
 * Keys of what was kept long enough: a sign-in goes as a whole. AWS's request, no credential, stays as long as the Response that answers it, so
 * that a diagnosis does not lose its ground before it goes.
 *
 * @param retention milliseconds
 */
export const expiredKeys = (
  kept: readonly Kept[],
  signIns: readonly AssembledSignIn[],
  retention: number,
  now: number,
): readonly string[] => {
  const isOver = (signIn: AssembledSignIn): boolean => expiryOf(signIn, retention) <= now;
  const inUse = new Set(signIns.filter((signIn) => !isOver(signIn)).flatMap(({ keys }) => keys));
  const ofExpired = new Set(signIns.filter(isOver).flatMap(({ keys }) => keys));
  return kept
    .filter(({ key, observation }) => ofExpired.has(key) || observation.time + retention <= now)
    .filter(({ key, observation }) => observation.kind === 'response-posted' || !inUse.has(key))
    .map(({ key }) => key);
};

/**
 * Sign-ins in the order in which they make room: Responses that answer no request of AWS's first, since any web page can
 * post one; then the oldest.
 */
export const evictionOrder = (signIns: readonly AssembledSignIn[]): readonly AssembledSignIn[] =>
  signIns.toSorted((a, b) => Number(isUnasked(b)) - Number(isUnasked(a)) || a.lastSeen - b.lastSeen);

const isUnasked = ({ paired, observed }: AssembledSignIn): boolean => !paired && observed.post !== null;

/** The oldest of these of a tab beyond the bound. `signIns`: newest first. */
export const excessive = (signIns: readonly AssembledSignIn[]): readonly AssembledSignIn[] => {
  const unasked = signIns.filter(isUnasked);
  return unasked.filter(
    ({ tabId }, index) => unasked.slice(0, index).filter((each) => each.tabId === tabId).length >= MAX_UNASKED_OF_TAB,
  );
};

/** The moments at which something expires; some of them may be over, where a request outlives its own time. */
export const expiries = (
  kept: readonly Kept[],
  signIns: readonly AssembledSignIn[],
  retention: number,
): readonly number[] => [
  ...kept.map(({ observation }) => observation.time + retention),
  ...signIns.map((signIn) => expiryOf(signIn, retention)),
];
