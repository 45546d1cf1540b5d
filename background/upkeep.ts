import { toHex } from '../src/bytes.ts';
import type { Known } from '../src/diagnosis/build-context.ts';
import type { Diagnosis } from '../src/diagnosis/diagnosis.ts';
import type { ObservedSignIn } from '../src/diagnosis/observed.ts';
import type { Instance } from '../src/identity-center/instance.ts';
import { type AssembledSignIn, assembleSignIns } from '../src/observations/assemble/sign-ins.ts';
import { isShown, isToForget } from '../src/observations/federation.ts';
import { fingerprintOf, knownInstances, learnAccepted, readAccepted } from '../storage/accepted.ts';
import { browser } from '../storage/browser.ts';
import { readEffectiveSettings } from '../storage/effective-settings.ts';
import { hasHostAccess } from '../storage/host-access.ts';
import { readPolicy } from '../storage/read-policy.ts';
import {
  discardMessage,
  putDiagnosis,
  putKept,
  putObservation,
  readSession,
  removeDiagnoses,
  removeObservations,
  type Session,
} from '../storage/session.ts';
import { turnOffKeepNextAccepted } from '../storage/settings.ts';
import { forgetTrouble, noteTrouble, readTrouble, type StorageTrouble } from '../storage/storage-trouble.ts';
import { showBadges } from './badge.ts';
import { isUnread, withFacts } from './observe/message-facts.ts';
import { forgetClosedPrivateWindows } from './private-windows.ts';
import { excessive, excessiveKeys, expiredKeys, expiries } from './retention.ts';
import { runInSequence } from './run-in-sequence.ts';
import { readSalt } from './salt.ts';
import { letUpdateIn } from './update.ts';
import { writeEvicting } from './write-evicting.ts';

export const UPKEEP_ALARM = 'upkeep';

/** `diagnose` of src/diagnosis, given what the settings say. */
export type Diagnose = (observed: ObservedSignIn, configured: Configured) => Promise<Diagnosis>;

/** What the settings and the last accepted sign-ins say. */
type Configured = Pick<Known, 'instances' | 'accounts'>;

/**
 * Everything that follows from the observations, in one place: what is old goes, messages are read, sign-ins are
 * diagnosed, accepted ones let go of, the icon is marked, the next alarm set, an update let in. It may be stopped anywhere: the next run
 * does what is left, and finds nothing to do where all was done. Runs of one worker never overlap, and however many
 * events come during one, a single run follows: it finds whatever was kept before it begins.
 */
export const upkeep = (diagnose: Diagnose): Promise<void> => {
  waitingRun ??= runInSequence(() => {
    waitingRun = null;
    return runUpkeep(diagnose);
  });
  return waitingRun;
};

/** Saves work only: where the worker was stopped meanwhile, the next event begins a run of its own. */
let waitingRun: Promise<void> | null = null;

const runUpkeep = async (diagnose: Diagnose): Promise<void> => {
  await forgetClosedPrivateWindows();
  const [settings, accepted] = await Promise.all([readEffectiveSettings(readPolicy), readAccepted()]);
  const instances = knownInstances(settings.instances, accepted);
  const configured = { instances, accounts: settings.accounts };
  const retention = settings.retentionMinutes * 60_000;
  const begunWith = await readMessages();
  await tidy(instances, retention, begunWith);

  const session = await readSession();
  const signIns = assembleSignIns(session.observations).filter(
    (signIn) => isWithin(signIn, begunWith) && isShown(signIn, instances),
  );
  // One that cannot be diagnosed must not keep the others from it.
  const done = await Promise.allSettled(
    signIns.map((signIn) =>
      signIn.observed.outcome === 'accepted' && !session.kept.has(signIn.id)
        ? settle(signIn, session, diagnose, configured, settings.keepNextAccepted)
        : diagnoseAgain(signIn, session, diagnose, configured),
    ),
  );
  const after = await readSession();
  await showBadges(
    signIns.map((signIn) => ({ ...signIn, diagnosis: after.diagnoses.get(signIn.id)?.diagnosis ?? null })),
    after.read,
    settings.language,
    await hasHostAccess(),
  );
  const signInsAfter = assembleSignIns(after.observations);
  await setAlarm([
    ...expiries(after.observations, signInsAfter, retention),
    ...signInsAfter.flatMap(({ changesAt }) => changesAt ?? []),
  ]);
  await letUpdateIn();
  for (const [index, result] of done.entries()) {
    // Of private windows nothing is told that would outlive them.
    if (result.status === 'rejected' && signIns[index]?.private === false) throw result.reason;
  }
};

/** What came during a run is left to the next one: nothing is known yet of a message that was not read. */
const isWithin = ({ keys }: AssembledSignIn, begunWith: ReadonlySet<string>): boolean =>
  keys.every((key) => begunWith.has(key));

/** Reads every message that is there, and returns the keys of all that was seen by then. */
const readMessages = async (): Promise<ReadonlySet<string>> => {
  const { observations } = await readSession();
  for (const { key, observation } of observations) {
    if (!isUnread(observation)) continue;
    const read = await withFacts(observation, await readSalt(observation.private));
    await writeEvicting(
      () => putObservation({ key, observation: read }),
      ({ keys }) => keys.includes(key),
    );
  }
  return new Set(observations.map(({ key }) => key));
};

const tidy = async (
  instances: readonly Instance[],
  retention: number,
  begunWith: ReadonlySet<string>,
): Promise<void> => {
  const now = Date.now();
  const session = await readSession();
  const signIns = assembleSignIns(session.observations);
  if (session.damaged.length > 0) await noteTrouble('damaged', now);
  if (isOver(await readTrouble(), retention, now)) await forgetTrouble();
  // A Response that came meanwhile was not read: it would look as if AWS had not asked for it, and go first.
  const known = signIns.filter((signIn) => isWithin(signIn, begunWith));
  const forgotten = [...known.filter((signIn) => isToForget(signIn, instances, now)), ...excessive(known)];
  await removeObservations([
    ...session.damaged,
    ...expiredKeys(session.observations, signIns, retention, now),
    ...excessiveKeys(session.observations, signIns),
    ...forgotten.flatMap(({ keys }) => keys),
  ]);
  const present = new Set(assembleSignIns((await readSession()).observations).map(({ id }) => id));
  const gone = [...session.diagnoses.keys(), ...session.read, ...session.kept].filter((id) => !present.has(id));
  await removeDiagnoses(gone);
};

/** Nothing makes room for what any web page could post, but more of that; otherwise nothing for what is older. */
const mayMakeRoomFor = (other: AssembledSignIn, signIn: AssembledSignIn): boolean =>
  other.unasked || (!signIn.unasked && other.lastSeen <= signIn.lastSeen);

const isOver = (trouble: StorageTrouble | null, retention: number, now: number): boolean =>
  trouble !== null && trouble.at + retention <= now;

const diagnoseAgain = async (
  signIn: AssembledSignIn,
  session: Session,
  diagnose: Diagnose,
  configured: Configured,
): Promise<void> => {
  const of = await digest([browser.runtime.getManifest().version, signIn.observed, configured]);
  if (session.diagnoses.get(signIn.id)?.of === of) return;
  const diagnosis = await diagnose(signIn.observed, configured);
  const written = await writeEvicting(
    () => putDiagnosis(signIn.id, { version: 1, of, private: signIn.private, diagnosis }),
    (other) => other.id === signIn.id || !mayMakeRoomFor(other, signIn),
  );
  if (written === 'written' || signIn.private || !(await isStored(signIn))) return;
  await noteTrouble(written === 'refused' ? 'not-diagnosed' : written, signIn.lastSeen);
};

/** False where it made room for another one meanwhile. */
const isStored = async ({ keys }: AssembledSignIn): Promise<boolean> =>
  (await readSession()).observations.some(({ key }) => keys.includes(key));

/** An accepted sign-in: what a good one looks like is learned from it, then its messages go. */
const settle = async (
  signIn: AssembledSignIn,
  session: Session,
  diagnose: Diagnose,
  configured: Configured,
  isToBeKept: boolean,
): Promise<void> => {
  const { post } = signIn.observed;
  if (post?.message != null && signIn.paired && !signIn.unasked && !signIn.private) {
    const diagnosis = await diagnose(signIn.observed, configured);
    const fingerprint = fingerprintOf(diagnosis, post.deviceTime ?? signIn.lastSeen);
    const issuerUrl = diagnosis.authnRequest?.issuer ?? null;
    if (fingerprint && issuerUrl !== null) await learnAccepted(issuerUrl, fingerprint);
  }
  if (isToBeKept && post?.message != null) {
    await putKept(signIn.id);
    await turnOffKeepNextAccepted();
    await diagnoseAgain(signIn, session, diagnose, configured);
    return;
  }
  await removeDiagnoses([signIn.id]);
  const own = session.observations.filter(({ key }) => signIn.keys.includes(key));
  await Promise.all(
    own
      .map(({ key, observation }) => ({ key, observation, bare: discardMessage(observation) }))
      .filter(({ observation, bare }) => bare !== observation)
      .map(({ key, bare }) => putObservation({ key, observation: bare })),
  );
};

const setAlarm = async (moments: readonly number[]): Promise<void> => {
  const now = Date.now();
  const next = moments.filter((moment) => moment > now);
  if (next.length === 0) await browser.alarms.clear(UPKEEP_ALARM);
  else browser.alarms.create(UPKEEP_ALARM, { when: Math.min(...next) });
};

const digest = async (content: unknown): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(content)))));
