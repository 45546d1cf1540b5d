import { toHex } from '../src/bytes.ts';
import type { Diagnosis } from '../src/diagnosis/diagnosis.ts';
import type { ObservedSignIn } from '../src/diagnosis/observed.ts';
import type { AcceptedSignIn } from '../src/identity-center/instance.ts';
import type { AssembledSignIn } from '../src/observations/assemble/sign-ins.ts';
import type { StoredObservation } from '../src/observations/observation.ts';
import { fingerprintOf, learnAccepted } from '../storage/accepted.ts';
import { deleteMessage, type Session, type StoredDiagnosis } from '../storage/session.ts';

/** What one run works with. */
export interface Run {
  readonly session: Session;
  readonly diagnose: (observed: ObservedSignIn) => Promise<Diagnosis>;
  /** Of the program and of all that it is configured with. */
  readonly digestOfSettings: string;
  readonly keepsNextAccepted: boolean;
}

/** What a run makes of a sign-in. */
export interface Changes {
  /** The new diagnosis; null if the stored one is still true, or none is wanted. */
  readonly diagnosis: StoredDiagnosis | null;
  /** Its observations that lose their messages. */
  readonly bare: readonly StoredObservation[];
  /** Whether a person asked for the messages of this accepted sign-in. */
  readonly isKept: boolean;
  /** Whether nothing but its observations may be stored. */
  readonly isSettled: boolean;
  /** What a good sign-in of its instance looks like, by issuer URL; null where nothing was learned. */
  readonly learned: readonly [string, AcceptedSignIn] | null;
}

export const UNCHANGED: Changes = { diagnosis: null, bare: [], isKept: false, isSettled: false, learned: null };

/** Diagnoses a sign-in if it changed; learns from an accepted one, and takes its messages away. */
export const processSignIn = (signIn: AssembledSignIn, run: Run): Promise<Changes> =>
  signIn.observed.outcome === 'accepted' && !run.session.kept.has(signIn.id)
    ? settle(signIn, run)
    : diagnoseIfChanged(signIn, run);

const diagnoseIfChanged = async (
  signIn: AssembledSignIn,
  { session, diagnose, digestOfSettings }: Run,
): Promise<Changes> => {
  const of = await digest([digestOfSettings, signIn.keys, signIn.observed], withoutMessages);
  if (session.diagnoses.get(signIn.id)?.of === of) return UNCHANGED;
  const diagnosis = await diagnose(signIn.observed);
  return { ...UNCHANGED, diagnosis: { version: 1, of, private: signIn.private, diagnosis } };
};

/** Messages are long, and what is stored under a key has always the same one. */
const withoutMessages = (name: string, value: unknown): unknown =>
  name === 'message' && value !== null ? 'here' : value;

/** An accepted sign-in: the program learns from it what a good one looks like, then its messages are deleted. */
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
  const diagnosis = await run.diagnose(signIn.observed);
  const fingerprint = fingerprintOf(diagnosis, post.deviceTime ?? signIn.lastSeen);
  const issuerUrl = diagnosis.authnRequest?.issuer ?? null;
  if (fingerprint === null || issuerUrl === null) return null;
  await learnAccepted(issuerUrl, fingerprint);
  return [issuerUrl, fingerprint];
};

export const digest = async (content: unknown, replacer?: (name: string, value: unknown) => unknown): Promise<string> =>
  toHex(
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(content, replacer)))),
  );
