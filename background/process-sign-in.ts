import type { Diagnosis } from '../src/diagnosis/diagnosis.ts';
import type { ObservedSignIn } from '../src/diagnosis/observed.ts';
import type { AcceptedSignIn } from '../src/identity-center/instance.ts';
import type { AssembledSignIn } from '../src/observations/assemble/sign-ins.ts';
import type { StoredObservation } from '../src/observations/observation.ts';
import { fingerprintOf, learnAccepted } from '../storage/accepted.ts';
import { completed, deleteMessage, type NewDiagnosis, type Session } from '../storage/session.ts';
import { weightOf } from './badge.ts';
import { digest } from './digest.ts';

/** The input of one run. */
export interface Run {
  readonly session: Session;
  readonly diagnose: (observed: ObservedSignIn) => Promise<Diagnosis>;
  /** The digest of the program and its whole configuration. */
  readonly digestOfSettings: string;
  readonly keepsNextAccepted: boolean;
}

/** The result of a run for one sign-in. */
export interface Changes {
  /** The new diagnosis; null if the stored one is still valid, or none is needed. */
  readonly diagnosis: NewDiagnosis | null;
  /** The observations whose messages are to be deleted. */
  readonly bare: readonly StoredObservation[];
  /** Whether a person asked to keep the messages of this accepted sign-in. */
  readonly isKept: boolean;
  /** Whether nothing but its observations may be stored. */
  readonly isSettled: boolean;
  /** What a good sign-in of its instance looks like, by issuer URL; null if nothing was learned. */
  readonly learned: readonly [string, AcceptedSignIn] | null;
}

export const UNCHANGED: Changes = { diagnosis: null, bare: [], isKept: false, isSettled: false, learned: null };

/** Diagnoses a sign-in if it changed; learns from an accepted one, and deletes its messages. */
export const processSignIn = (signIn: AssembledSignIn, run: Run): Promise<Changes> =>
  signIn.observed.outcome === 'accepted' && !run.session.kept.has(signIn.id)
    ? settle(signIn, run)
    : diagnoseIfChanged(signIn, run);

const diagnoseIfChanged = async (
  signIn: AssembledSignIn,
  { session, diagnose, digestOfSettings }: Run,
): Promise<Changes> => {
  const of = digest([digestOfSettings, signIn.keys, withoutMessages(signIn.observed)]);
  if (session.diagnosed.get(signIn.id)?.of === of) return UNCHANGED;
  const diagnosis = await diagnose(await completed(signIn));
  const diagnosed = { version: 1, of, weight: weightOf(diagnosis) } as const;
  return { ...UNCHANGED, diagnosis: { diagnosed, diagnosis } };
};

/**
 * Leaves out messages, which are long, because the message under a storage key never changes. A request is known by its ID,
 * because there is a list of all earlier ones for each sign-in.
 */
const withoutMessages = ({ post, requests, ...observed }: ObservedSignIn): unknown => ({
  ...observed,
  post: post && { ...post, message: post.message !== null },
  requests: requests.map(({ id, deviceTime }) => id ?? deviceTime),
});

/** Learns from an accepted sign-in what a good one looks like, then deletes its messages. */
const settle = async (signIn: AssembledSignIn, run: Run): Promise<Changes> => {
  const { post } = signIn.observed;
  const learned = await learnFrom(signIn, run);
  if (run.keepsNextAccepted && post?.message != null) {
    return { ...(await diagnoseIfChanged(signIn, run)), isKept: true, learned };
  }
  const bare = run.session.observations
    .filter(({ key }) => signIn.keys.includes(key))
    .map(({ key, observation }) => ({ key, observation: deleteMessage(observation) }));
  return { ...UNCHANGED, bare, isSettled: true, learned };
};

const learnFrom = async (signIn: AssembledSignIn, run: Run): Promise<Changes['learned']> => {
  const { post } = signIn.observed;
  if (post?.message == null || !signIn.paired || signIn.unasked || signIn.private) return null;
  const diagnosis = await run.diagnose(await completed(signIn));
  const fingerprint = fingerprintOf(diagnosis, post.deviceTime ?? signIn.lastSeen);
  const issuerUrl = diagnosis.authnRequest?.issuer ?? null;
  if (fingerprint === null || issuerUrl === null) return null;
  await learnAccepted(issuerUrl, fingerprint);
  return [issuerUrl, fingerprint];
};
