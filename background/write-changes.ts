import type { AssembledSignIn } from '../src/observations/assemble/sign-ins.ts';
import type { StoredObservation } from '../src/observations/observation.ts';
import {
  deleteItems,
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
import { noteTrouble } from '../storage/storage-trouble.ts';
import type { Changes } from './process-sign-in.ts';
import { PRIVATE_SALT_KEY } from './salt.ts';
import { succeeds, writeEvicting } from './write-evicting.ts';

/**
 * Deletes what no sign-in needs any longer.
 *
 * @param left the observations that stay
 * @param ids of the sign-ins that may have more stored than observations
 */
export const deleteWhatIsGone = async (
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

/** What a run makes of which sign-in. */
export type SignInChanges = Changes & { readonly signIn: AssembledSignIn };

/** Writes all changes at once, or one after another if storage is full. Returns the diagnoses that are stored then, by sign-in. */
export const writeChanges = async (
  stored: Session,
  observations: readonly StoredObservation[],
  changes: readonly SignInChanges[],
): Promise<ReadonlyMap<string, StoredDiagnosis>> => {
  const before = new Map(stored.observations.map(({ key, observation }) => [key, observation]));
  const after = new Map([...observations, ...changes.flatMap(({ bare }) => bare)].map((each) => [each.key, each]));
  const changed = [...after.values()].filter(({ key, observation }) => before.get(key) !== observation);
  const keptItems = changes.filter(({ isKept }) => isKept).map(({ signIn }) => keptItem(signIn.id));
  const items = Object.assign(
    {},
    ...changed.map(observationItem),
    ...keptItems,
    ...changes.map(({ signIn, diagnosis }) => (diagnosis === null ? {} : diagnosisItem(signIn.id, diagnosis))),
  );
  const written = new Map(stored.diagnoses);
  const isAtOnce = Object.keys(items).length === 0 || (await succeeds(() => putItems(items)));
  if (!isAtOnce) {
    for (const each of changed) await writeObservation(each);
    await succeeds(() => putItems(Object.assign({}, ...keptItems)));
  }
  for (const { signIn, diagnosis } of changes) {
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
