import { toHex } from '../src/bytes.ts';
import type { Known } from '../src/diagnosis/build-context.ts';
import { DAY, watchCertificates } from '../src/diagnosis/certificate-watch.ts';
import type { Diagnosis } from '../src/diagnosis/diagnosis.ts';
import type { ObservedSignIn } from '../src/diagnosis/observed.ts';
import type { AcceptedSignIn, Instance } from '../src/identity-center/instance.ts';
import { type AssembledSignIn, assembleSignIns } from '../src/observations/assemble/sign-ins.ts';
import { isShown, mustDelete } from '../src/observations/federation.ts';
import type { StoredObservation } from '../src/observations/observation.ts';
import { fingerprintOf, knownInstances, learnAccepted, readAccepted } from '../storage/accepted.ts';
import { browser } from '../storage/browser.ts';
import { readEffectiveSettings } from '../storage/effective-settings.ts';
import { hasHostAccess } from '../storage/host-access.ts';
import { readPolicy } from '../storage/read-policy.ts';
import {
  deleteItems,
  deleteMessage,
  derivedKeys,
  diagnosisItem,
  keptItem,
  observationItem,
  putItems,
  putObservation,
  readSession,
  type Session,
  type StoredDiagnosis,
} from '../storage/session.ts';
import { turnOffKeepNextAccepted } from '../storage/settings.ts';
import { deleteTrouble, noteTrouble, readTrouble } from '../storage/storage-trouble.ts';
import { showBadges } from './badge.ts';
import { isUnread, withFacts } from './observe/message-facts.ts';
import { arePrivateWindowsClosed } from './private-windows.ts';
import { excessive, excessiveKeys, expiredKeys, expiries } from './retention.ts';
import { runInSequence } from './run-in-sequence.ts';
import { PRIVATE_SALT_KEY, readSalt } from './salt.ts';
import { letUpdateIn } from './update.ts';
import { succeeds, writeEvicting } from './write-evicting.ts';

export const UPKEEP_ALARM = 'upkeep';

/** `diagnose` of src/diagnosis, given what the settings say. */
export type Diagnose = (observed: ObservedSignIn, configured: Configured) => Promise<Diagnosis>;

/** What the settings and the last accepted sign-ins say. */
type Configured = Pick<Known, 'instances' | 'accounts'>;

/**
 * Everything that follows from the observations, in one place: old items are deleted, messages read, sign-ins diagnosed, the messages
 * of accepted ones deleted, the icon marked, the next alarm set, an update let in. The browser may stop it anywhere: the next run
 * does what is left, and finds nothing to do where all was done. Runs of one worker never overlap, and however many
 * events come during one, a single run follows: it finds whatever was stored before it begins.
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

/** What one run works with. */
interface Run {
  readonly session: Session;
  readonly diagnose: (observed: ObservedSignIn) => Promise<Diagnosis>;
  /** Of the program and of all that it is configured with. */
  readonly digestOfSettings: string;
  readonly keepsNextAccepted: boolean;
}

/** What a run makes of a sign-in. */
interface Outcome {
  /** The new diagnosis; null if the stored one is still true, or none is wanted. */
  readonly diagnosis: StoredDiagnosis | null;
  /** Its observations that lose their messages. */
  readonly bare: readonly StoredObservation[];
  /** Whether a person asked for the messages of this accepted sign-in. */
  readonly isKept: boolean;
  /** Whether nothing is to be stored beside its observations. */
  readonly isSettled: boolean;
  /** What a good sign-in of its instance looks like, by issuer URL; null where nothing was learned. */
  readonly learned: readonly [string, AcceptedSignIn] | null;
}

const UNCHANGED: Outcome = { diagnosis: null, bare: [], isKept: false, isSettled: false, learned: null };

/** Reads all that is stored once, and writes once what changed; what comes meanwhile is left to the next run. */
const runUpkeep = async (diagnose: Diagnose): Promise<void> => {
  const stored = await readSession();
  // Later than that: nothing is known yet of a private window that was opened meanwhile.
  const [settings, accepted, trouble, areClosed, hasAccess] = await Promise.all([
    readEffectiveSettings(readPolicy),
    readAccepted(),
    readTrouble(),
    arePrivateWindowsClosed(),
    hasHostAccess(),
  ]);
  const now = Date.now();
  const instances = knownInstances(settings.instances, accepted);
  const configured = { instances, accounts: settings.accounts };
  const retention = settings.retentionMinutes * 60_000;
  if (stored.damaged.length > 0) await noteTrouble('damaged', now);
  if (trouble !== null && trouble.at + retention <= now) await deleteTrouble();

  const open = stored.observations.filter(({ observation }) => !areClosed || !observation.private);
  const { observations, signIns } = tidied(await Promise.all(open.map(withMessageRead)), instances, retention, now);
  const run: Run = {
    session: { ...stored, observations },
    diagnose: (observed) => diagnose(observed, configured),
    digestOfSettings: await digest([browser.runtime.getManifest().version, configured]),
    keepsNextAccepted: settings.keepNextAccepted,
  };
  const shown = signIns.filter((signIn) => isShown(signIn, instances));
  // One that cannot be diagnosed must not keep the others from it.
  const results = await Promise.allSettled(shown.map((signIn) => careFor(signIn, run)));
  const outcomes = shown.map((signIn, index) => ({ signIn, ...outcomeOf(results[index]) }));

  const isKept = new Set(outcomes.filter((each) => each.isKept).map(({ signIn }) => signIn.id));
  const ids = signIns
    .map(({ id }) => id)
    .filter((id) => !outcomes.some((each) => each.isSettled && each.signIn.id === id));
  await removeWhatIsGone(stored, observations, ids, areClosed);
  const diagnoses = await writeWhatChanged(stored, observations, outcomes);
  if (isKept.size > 0) await turnOffKeepNextAccepted();

  const learned = outcomes.flatMap((each) => (each.learned === null ? [] : [each.learned]));
  const watch = await watchCertificates(knownInstances(settings.instances, new Map([...accepted, ...learned])), now);
  await showBadges(
    shown.map((signIn) => ({ ...signIn, diagnosis: diagnoses.get(signIn.id)?.diagnosis ?? null })),
    stored.viewed,
    settings.language,
    hasAccess,
    watch,
  );
  await setAlarm([
    ...expiries(observations, signIns, retention),
    ...signIns.flatMap(({ changesAt }) => changesAt ?? []),
    // The days that a certificate has left are counted down.
    ...(watch.daysLeft === null ? [] : [now + DAY]),
  ]);
  await letUpdateIn({ ...run.session, kept: new Set([...stored.kept, ...isKept]) });
  for (const [index, result] of results.entries()) {
    // Nothing is noted of private windows: it would outlive them.
    if (result.status === 'rejected' && shown[index]?.private === false) throw result.reason;
  }
};

const outcomeOf = (result: PromiseSettledResult<Outcome> | undefined): Outcome =>
  result?.status === 'fulfilled' ? result.value : UNCHANGED;

const withMessageRead = async (stored: StoredObservation): Promise<StoredObservation> =>
  isUnread(stored.observation)
    ? { key: stored.key, observation: await withFacts(stored.observation, await readSalt(stored.observation.private)) }
    : stored;

/** What stays of these observations, and the sign-ins that are made of them. */
const tidied = (
  observations: readonly StoredObservation[],
  instances: readonly Instance[],
  retention: number,
  now: number,
): { readonly observations: readonly StoredObservation[]; readonly signIns: readonly AssembledSignIn[] } => {
  const signIns = assembleSignIns(observations);
  const unwanted = [...signIns.filter((signIn) => mustDelete(signIn, instances, now)), ...excessive(signIns)];
  const gone = new Set([
    ...expiredKeys(observations, signIns, retention, now),
    ...excessiveKeys(observations, signIns),
    ...unwanted.flatMap(({ keys }) => keys),
  ]);
  if (gone.size === 0) return { observations, signIns };
  const left = observations.filter(({ key }) => !gone.has(key));
  return { observations: left, signIns: assembleSignIns(left) };
};

const careFor = (signIn: AssembledSignIn, run: Run): Promise<Outcome> =>
  signIn.observed.outcome === 'accepted' && !run.session.kept.has(signIn.id)
    ? settle(signIn, run)
    : diagnoseIfChanged(signIn, run);

const diagnoseIfChanged = async (
  signIn: AssembledSignIn,
  { session, diagnose, digestOfSettings }: Run,
): Promise<Outcome> => {
  const of = await digest([digestOfSettings, signIn.keys, signIn.observed], withoutMessages);
  if (session.diagnoses.get(signIn.id)?.of === of) return UNCHANGED;
  const diagnosis = await diagnose(signIn.observed);
  return { ...UNCHANGED, diagnosis: { version: 1, of, private: signIn.private, diagnosis } };
};

/** Messages are long, and what is stored under a key has always the same one. */
const withoutMessages = (name: string, value: unknown): unknown =>
  name === 'message' && value !== null ? 'here' : value;

/** An accepted sign-in: the program learns from it what a good one looks like, then its messages are deleted. */
const settle = async (signIn: AssembledSignIn, run: Run): Promise<Outcome> => {
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

const learnFrom = async (signIn: AssembledSignIn, run: Run): Promise<Outcome['learned']> => {
  const { post } = signIn.observed;
  if (post?.message == null || !signIn.paired || signIn.unasked || signIn.private) return null;
  const diagnosis = await run.diagnose(signIn.observed);
  const fingerprint = fingerprintOf(diagnosis, post.deviceTime ?? signIn.lastSeen);
  const issuerUrl = diagnosis.authnRequest?.issuer ?? null;
  if (fingerprint === null || issuerUrl === null) return null;
  await learnAccepted(issuerUrl, fingerprint);
  return [issuerUrl, fingerprint];
};

/** @param ids of the sign-ins beside whose observations something may be stored */
const removeWhatIsGone = async (
  { keys, damaged, observations, diagnoses, viewed, kept }: Session,
  left: readonly StoredObservation[],
  ids: readonly string[],
  isPrivateOver: boolean,
): Promise<void> => {
  const leftKeys = new Set(left.map(({ key }) => key));
  const leftIds = new Set(ids);
  const gone = [
    ...damaged,
    ...observations.map(({ key }) => key).filter((key) => !leftKeys.has(key)),
    ...[...diagnoses.keys(), ...viewed, ...kept].filter((id) => !leftIds.has(id)).flatMap(derivedKeys),
    ...(isPrivateOver ? [PRIVATE_SALT_KEY] : []),
  ].filter((key) => keys.has(key));
  if (gone.length > 0) await deleteItems(gone);
};

type CaredFor = Outcome & { readonly signIn: AssembledSignIn };

/** Writes it at once, or where storage is full one after another. Returns the diagnoses that are stored then, by sign-in. */
const writeWhatChanged = async (
  stored: Session,
  observations: readonly StoredObservation[],
  outcomes: readonly CaredFor[],
): Promise<ReadonlyMap<string, StoredDiagnosis>> => {
  const before = new Map(stored.observations.map(({ key, observation }) => [key, observation]));
  const after = new Map([...observations, ...outcomes.flatMap(({ bare }) => bare)].map((each) => [each.key, each]));
  const changed = [...after.values()].filter(({ key, observation }) => before.get(key) !== observation);
  const keptItems = outcomes.filter(({ isKept }) => isKept).map(({ signIn }) => keptItem(signIn.id));
  const items = Object.assign(
    {},
    ...changed.map(observationItem),
    ...keptItems,
    ...outcomes.map(({ signIn, diagnosis }) => (diagnosis === null ? {} : diagnosisItem(signIn.id, diagnosis))),
  );
  const written = new Map(stored.diagnoses);
  const isAtOnce = Object.keys(items).length === 0 || (await succeeds(() => putItems(items)));
  if (!isAtOnce) {
    for (const each of changed) await writeObservation(each);
    await succeeds(() => putItems(Object.assign({}, ...keptItems)));
  }
  for (const { signIn, diagnosis } of outcomes) {
    if (diagnosis !== null && (isAtOnce || (await writeDiagnosis(signIn, diagnosis))))
      written.set(signIn.id, diagnosis);
  }
  return written;
};

const writeObservation = async (stored: StoredObservation): Promise<void> => {
  if (!(await isStored([stored.key]))) return;
  await writeEvicting(
    () => putObservation(stored),
    ({ keys }) => keys.includes(stored.key),
  );
};

/** Returns whether it is stored now. */
const writeDiagnosis = async (signIn: AssembledSignIn, diagnosis: StoredDiagnosis): Promise<boolean> => {
  if (!(await isStored(signIn.keys))) return false;
  const written = await writeEvicting(
    () => putItems(diagnosisItem(signIn.id, diagnosis)),
    (other) => other.id === signIn.id || !mayMakeRoomFor(other, signIn),
  );
  if (written !== 'written' && !signIn.private) {
    await noteTrouble(written === 'refused' ? 'not-diagnosed' : written, signIn.lastSeen);
  }
  return written !== 'refused';
};

/** Nothing makes room for what any web page could post, but more of that; otherwise nothing for what is older. */
const mayMakeRoomFor = (other: AssembledSignIn, signIn: AssembledSignIn): boolean =>
  other.unasked || (!signIn.unasked && other.lastSeen <= signIn.lastSeen);

/** False if it made room for another one meanwhile. */
const isStored = async (keys: readonly string[]): Promise<boolean> => {
  const stored = await readSession();
  return keys.some((key) => stored.keys.has(key));
};

const setAlarm = async (moments: readonly number[]): Promise<void> => {
  const now = Date.now();
  const next = moments.filter((moment) => moment > now);
  if (next.length === 0) await browser.alarms.clear(UPKEEP_ALARM);
  else browser.alarms.create(UPKEEP_ALARM, { when: Math.min(...next) });
};

const digest = async (content: unknown, replacer?: (name: string, value: unknown) => unknown): Promise<string> =>
  toHex(
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(content, replacer)))),
  );
