import type { Known } from '../src/diagnosis/build-context.ts';
import { DAY, watchCertificates } from '../src/diagnosis/certificate-watch.ts';
import type { Diagnosis } from '../src/diagnosis/diagnosis.ts';
import type { ObservedSignIn } from '../src/diagnosis/observed.ts';
import type { Instance } from '../src/identity-center/instance.ts';
import { type AssembledSignIn, assembleSignIns } from '../src/observations/assemble/sign-ins.ts';
import { isShown, mustDelete } from '../src/observations/federation.ts';
import type { StoredObservation } from '../src/observations/observation.ts';
import { knownInstances, readAccepted } from '../storage/accepted.ts';
import { browser } from '../storage/browser.ts';
import { readEffectiveSettings } from '../storage/effective-settings.ts';
import { hasHostAccess } from '../storage/host-access.ts';
import { readPolicy } from '../storage/read-policy.ts';
import { readOutline } from '../storage/session.ts';
import { turnOffKeepNextAccepted } from '../storage/settings.ts';
import { deleteTrouble, noteTrouble, readTrouble } from '../storage/storage-trouble.ts';
import { showBadges } from './badge.ts';
import { digest } from './digest.ts';
import { diagnosisSummaryOf, firstFrames, newestOfTabs, storedSummaries } from './first-frames.ts';
import { isUnread, withFacts } from './observe/message-facts.ts';
import { arePrivateWindowsClosed } from './private-windows.ts';
import { type Changes, processSignIn, type Run, UNCHANGED } from './process-sign-in.ts';
import { excessive, excessiveKeys, expiredKeys, expiries } from './retention.ts';
import { runInSequence } from './run-in-sequence.ts';
import { newSalts, type Salts, saltsOf } from './salt.ts';
import { installWaitingUpdate } from './update.ts';
import { deleteUnneeded, writeChanges } from './write-changes.ts';

export const UPKEEP_ALARM = 'upkeep';

/** `diagnose` of src/diagnosis, with the settings applied. */
export type Diagnose = (observed: ObservedSignIn, configured: Configured) => Promise<Diagnosis>;

/** The settings, and what the last accepted sign-ins looked like. */
type Configured = Pick<Known, 'instances' | 'accounts'>;

/**
 * Does everything that follows from the observations: deletes old items, reads messages, diagnoses sign-ins, deletes
 * the messages of accepted ones, marks the icon, sets the next alarm, installs an update. The browser may stop it
 * anywhere; the next run does what is left, and nothing if all is done. Runs of one worker never overlap, and however
 * many events come during one, a single run follows, which finds whatever was stored before it begins.
 */
export const upkeep = (diagnose: Diagnose): Promise<void> => {
  waitingRun ??= runInSequence(() => {
    waitingRun = null;
    return runUpkeep(diagnose);
  });
  return waitingRun;
};

/** This only saves work: if the worker is stopped meanwhile, the next event begins another run. */
let waitingRun: Promise<void> | null = null;

/**
 * Reads what is stored once, long items only where something changed, and writes all changes once; the next run handles
 * what comes meanwhile.
 */
const runUpkeep = async (diagnose: Diagnose): Promise<void> => {
  const reading = readOutline();
  const [stored, areClosed, settings, accepted, trouble, hasAccess] = await Promise.all([
    reading,
    // Checked after reading, because nothing is known yet about a private window that was opened meanwhile.
    reading.then(arePrivateWindowsClosed),
    readEffectiveSettings(readPolicy),
    readAccepted(),
    readTrouble(),
    hasHostAccess(),
  ]);
  const now = Date.now();
  const instances = knownInstances(settings.instances, accepted);
  const configured = { instances, accounts: settings.accounts };
  const retention = settings.retentionMinutes * 60_000;
  if (stored.damaged.length > 0) await noteTrouble('damaged', now);
  if (trouble !== null && trouble.at + retention <= now) await deleteTrouble();

  const open = stored.observations.filter(({ observation }) => !areClosed || !observation.private);
  const salts = saltsOf(stored);
  const read = await Promise.all(open.map((each) => withMessageRead(each, salts)));
  const { observations, signIns } = tidied(read, instances, retention, now);
  const shown = signIns.filter((signIn) => isShown(signIn, instances));
  // The interface goes by the settings alone.
  const listed = shown.filter((signIn) => isShown(signIn, settings.instances));
  const summaries = storedSummaries(stored);
  const summarised = newestOfTabs(listed).map(({ id }) => id);
  // A diagnosis whose summary is lost is made again.
  const diagnosed = new Map(
    [...stored.diagnosed].filter(([id, { of }]) => summaries.has(of) || !summarised.includes(id)),
  );
  const run: Run = {
    session: { ...stored, observations, diagnosed },
    diagnose: (observed) => diagnose(observed, configured),
    digestOfSettings: digest([browser.runtime.getManifest().version, configured]),
    keepsNextAccepted: settings.keepNextAccepted,
  };
  // A sign-in that cannot be diagnosed must not stop the diagnosis of the others.
  const results = await Promise.allSettled(shown.map((signIn) => processSignIn(signIn, run)));
  const changes = shown.map((signIn, index) => ({ signIn, ...changesOf(results[index]) }));

  const isKept = new Set(changes.filter((each) => each.isKept).map(({ signIn }) => signIn.id));
  const ids = signIns
    .map(({ id }) => id)
    .filter((id) => !changes.some((each) => each.isSettled && each.signIn.id === id));
  const bare = new Map(changes.flatMap((each) => each.bare).map((each) => [each.key, each]));
  const left = observations.map((each) => bare.get(each.key) ?? each);
  await deleteUnneeded(stored, left, ids, areClosed);
  const frame = { language: settings.language, hasAccess, contact: settings.policy.contact };
  const made = await writeChanges(stored, left, changes, (written) => ({
    ...newSalts(salts, stored, open),
    ...firstFrames(frame, left, listed, ({ id }) => {
      const fresh = written.get(id);
      if (fresh) return { of: fresh.diagnosed.of, diagnosis: diagnosisSummaryOf(fresh.diagnosis) };
      const { of = '' } = diagnosed.get(id) ?? {};
      const diagnosis = summaries.get(of);
      return diagnosis ? { of, diagnosis } : null;
    }),
  }));
  if (isKept.size > 0) await turnOffKeepNextAccepted();

  const learned = changes.flatMap((each) => (each.learned === null ? [] : [each.learned]));
  const learnedOf = knownInstances(settings.instances, new Map([...accepted, ...learned]));
  const watch = await watchCertificates([...learnedOf, ...settings.accounts], now);
  await showBadges(
    shown.map((signIn) => ({
      ...signIn,
      weight: (made.get(signIn.id)?.diagnosed ?? diagnosed.get(signIn.id))?.weight ?? null,
    })),
    stored.viewed,
    settings.language,
    hasAccess,
    watch,
  );
  await setAlarm([
    ...expiries(observations, signIns, retention),
    ...signIns.flatMap(({ changesAt }) => changesAt ?? []),
    // The number of days until a certificate expires changes every day.
    ...(watch.daysLeft === null ? [] : [now + DAY]),
  ]);
  await installWaitingUpdate({ ...run.session, kept: new Set([...stored.kept, ...isKept]) });
  for (const [index, result] of results.entries()) {
    // Nothing is noted about private windows, because the note would outlive them.
    if (result.status === 'rejected' && shown[index]?.private === false) throw result.reason;
  }
};

const changesOf = (result: PromiseSettledResult<Changes> | undefined): Changes =>
  result?.status === 'fulfilled' ? result.value : UNCHANGED;

const withMessageRead = async (stored: StoredObservation, salts: Salts): Promise<StoredObservation> => {
  const { key, observation } = stored;
  if (!isUnread(observation)) return stored;
  return { key, observation: await withFacts(observation, observation.private ? salts.private : salts.ordinary) };
};

/** The observations that stay, and the sign-ins that follow from them. */
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

const setAlarm = async (moments: readonly number[]): Promise<void> => {
  const now = Date.now();
  const next = moments.filter((moment) => moment > now);
  if (next.length === 0) await browser.alarms.clear(UPKEEP_ALARM);
  else browser.alarms.create(UPKEEP_ALARM, { when: Math.min(...next) });
};
