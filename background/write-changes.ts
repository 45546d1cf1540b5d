import type { AssembledSignIn } from '../src/observations/assemble/sign-ins.ts';
import type { StoredObservation } from '../src/observations/observation.ts';
import { firstFrameKey } from '../storage/first-frame-key.ts';
import {
  deleteItems,
  diagnosisItems,
  keptItem,
  type NewDiagnosis,
  observationItems,
  putItems,
  putObservation,
  type Session,
  saltKey,
  unneeded,
} from '../storage/session.ts';
import { type Items, sessionArea } from '../storage/session-area.ts';
import { noteTrouble } from '../storage/storage-trouble.ts';
import type { Changes } from './process-sign-in.ts';
import { succeeds, writeEvicting } from './write-evicting.ts';

/**
 * Deletes everything that no sign-in needs any longer.
 *
 * @param left the observations that stay
 * @param ids of the sign-ins that may have other stored items than observations
 */
export const deleteUnneeded = async (
  { keys }: Session,
  left: readonly StoredObservation[],
  ids: readonly string[],
  isPrivateOver: boolean,
): Promise<void> => {
  const kinds = new Set(left.map(({ observation }) => observation.private));
  const gone = [
    ...unneeded(keys, left, ids),
    ...[
      ...(isPrivateOver ? [saltKey(true)] : []),
      ...[false, true].filter((isPrivate) => !kinds.has(isPrivate)).map(firstFrameKey),
    ].filter((key) => keys.has(key)),
  ];
  if (gone.length > 0) await deleteItems(gone);
};

/** The result of a run for each sign-in. */
export type SignInChanges = Changes & { readonly signIn: AssembledSignIn };

/** By sign-in. */
export type NewDiagnoses = ReadonlyMap<string, NewDiagnosis>;

/**
 * Writes all changes at once, or one after another if storage is full. Returns the new diagnoses that are stored then.
 *
 * @param observations that stay, without the messages that were deleted
 * @param othersOf what else is stored with these new diagnoses: what the interface shows at once, and salts
 */
export const writeChanges = async (
  stored: Session,
  observations: readonly StoredObservation[],
  changes: readonly SignInChanges[],
  othersOf: (made: NewDiagnoses) => Items,
): Promise<NewDiagnoses> => {
  const before = new Map(stored.observations.map(({ key, observation }) => [key, observation]));
  const changed = observations.filter(({ key, observation }) => before.get(key) !== observation);
  const keptItems = changes.filter(({ isKept }) => isKept).map(({ signIn }) => keptItem(signIn.id));
  const made = new Map(
    changes.flatMap(({ signIn: { id }, diagnosis }) => (diagnosis === null ? [] : [[id, diagnosis] as const])),
  );
  const items: Items = Object.assign(
    {},
    ...changed.map(observationItems),
    ...keptItems,
    ...[...made].map(([id, diagnosis]) => diagnosisItems(id, diagnosis)),
    unlessStored(othersOf(made), stored),
  );
  if (Object.keys(items).length === 0 || (await succeeds(() => putItems(items)))) return made;
  for (const each of changed) await writeObservation(each);
  await succeeds(() => putItems(Object.assign({}, ...keptItems)));
  const written = new Map<string, NewDiagnosis>();
  for (const { signIn, diagnosis } of changes) {
    if (diagnosis !== null && (await writeDiagnosis(signIn, diagnosis))) written.set(signIn.id, diagnosis);
  }
  await writeOthers(othersOf(written));
  return written;
};

/** Firefox reports a change also where the same is written again, and the interface reads after each change. */
const unlessStored = (others: Items, { firstFrames }: Session): Items =>
  Object.fromEntries(Object.entries(others).filter(([key, item]) => firstFrames.get(key) !== item));

/** Where there is no room for it, nothing older may be left: without a first frame the interface reads everything. */
const writeOthers = async (others: Items): Promise<void> => {
  if (!(await succeeds(() => putItems(others)))) await succeeds(() => deleteItems(Object.keys(others)));
};

const writeObservation = async (stored: StoredObservation): Promise<void> => {
  if (!(await isStored([stored.key]))) return;
  await writeEvicting(
    () => putObservation(stored),
    ({ keys }) => keys.includes(stored.key),
  );
};

/** Returns whether it is stored now. */
const writeDiagnosis = async (signIn: AssembledSignIn, diagnosis: NewDiagnosis): Promise<boolean> => {
  if (!(await isStored(signIn.keys))) return false;
  const written = await writeEvicting(
    () => putItems(diagnosisItems(signIn.id, diagnosis)),
    (other) => other.id === signIn.id || !mayBeEvictedFor(other, signIn),
  );
  if (written !== 'written' && !signIn.private) {
    await noteTrouble(written === 'refused' ? 'not-diagnosed' : written, signIn.lastSeen);
  }
  return written !== 'refused';
};

/** What any web page could post may evict only more of the same; everything else may evict only what is older. */
const mayBeEvictedFor = (other: AssembledSignIn, signIn: AssembledSignIn): boolean =>
  other.unasked || (!signIn.unasked && other.lastSeen <= signIn.lastSeen);

/** False if it made room for another one meanwhile. */
const isStored = async (keys: readonly string[]): Promise<boolean> => {
  const stored = await sessionArea().keys();
  return keys.some((key) => stored.includes(key));
};
