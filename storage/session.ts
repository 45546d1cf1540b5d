import * as v from 'valibot';
import type { Diagnosis } from '../src/diagnosis/diagnosis.ts';
import { type Observation, ObservationSchema, type StoredObservation } from '../src/observations/observation.ts';
import { firstFrameKey } from './first-frame-key.ts';
import { type Items, sessionArea } from './session-area.ts';

/**
 * The content of the session area: one typed item for each key, always written as a whole, so that two writers cannot
 * damage each other's items.
 */
const OBSERVATION = 'observation:';
const DIAGNOSIS = 'diagnosis:';
const VIEWED = 'viewed:';
const KEPT = 'kept:';
/** Of the salt by which a Response that is posted again is recognised. */
export const saltKey = (isPrivate: boolean): string => (isPrivate ? 'salt:private' : 'salt');
const SALTS = [false, true].map(saltKey);
const FIRST_FRAMES = [false, true].map(firstFrameKey);

const StoredDiagnosisSchema = v.object({
  version: v.literal(1),
  /** Digest of its input and of the program that made it. */
  of: v.string(),
  private: v.boolean(),
  /** `of` shows that this very version of the program wrote it, so it is not validated. */
  diagnosis: v.custom<Diagnosis>((value) => typeof value === 'object' && value !== null),
});
export type StoredDiagnosis = v.InferOutput<typeof StoredDiagnosisSchema>;

export interface Session {
  readonly observations: readonly StoredObservation[];
  readonly diagnoses: ReadonlyMap<string, StoredDiagnosis>;
  /** Ids of the sign-ins that a person has looked at. */
  readonly viewed: ReadonlySet<string>;
  /** Ids of accepted sign-ins whose messages the user asked to keep. */
  readonly kept: ReadonlySet<string>;
  /** By key (background/salt.ts). */
  readonly salts: ReadonlyMap<string, string>;
  /** What the first frame shows, by key (first-frame.ts). */
  readonly firstFrames: ReadonlyMap<string, unknown>;
  /** Keys of items that are not this program's, or are damaged. */
  readonly damaged: readonly string[];
  /** The keys of all items, including those that this file does not know. */
  readonly keys: ReadonlySet<string>;
}

/** Sorts the stored items by kind; never throws. */
export const parseSession = (items: Items): Session => {
  const observations: StoredObservation[] = [];
  const diagnoses = new Map<string, StoredDiagnosis>();
  const viewed = new Set<string>();
  const kept = new Set<string>();
  const salts = new Map<string, string>();
  const firstFrames = new Map<string, unknown>();
  const damaged: string[] = [];
  for (const [key, item] of Object.entries(items)) {
    if (key.startsWith(OBSERVATION)) {
      const parsed = v.safeParse(ObservationSchema, item);
      if (parsed.success) observations.push({ key, observation: parsed.output });
      else damaged.push(key);
    } else if (key.startsWith(DIAGNOSIS)) {
      const parsed = v.safeParse(StoredDiagnosisSchema, item);
      if (parsed.success) diagnoses.set(key.slice(DIAGNOSIS.length), parsed.output);
      else damaged.push(key);
    } else if (key.startsWith(VIEWED)) {
      viewed.add(key.slice(VIEWED.length));
    } else if (key.startsWith(KEPT)) {
      kept.add(key.slice(KEPT.length));
    } else if (SALTS.includes(key)) {
      if (typeof item === 'string' && item !== '') salts.set(key, item);
    } else if (FIRST_FRAMES.includes(key)) {
      firstFrames.set(key, item);
    }
  }
  return { observations, diagnoses, viewed, kept, salts, firstFrames, damaged, keys: new Set(Object.keys(items)) };
};

export const readSession = async (): Promise<Session> => parseSession(await sessionArea().get());

/** The observation without its message and other personal data. The Response's salted hash stays, to recognise a replay. */
export const deleteMessage = (observation: Observation): Observation => {
  if (!('message' in observation) || observation.message === null) return observation;
  return observation.kind === 'response-posted'
    ? { ...observation, message: null, messageIs: 'deleted' }
    : { ...observation, message: null };
};

/** A separate key for each observation, with the time first, so that keys show their age. */
export const newKey = (observation: Observation): string => `${OBSERVATION}${observation.time}:${crypto.randomUUID()}`;

export const observationItem = ({ key, observation }: StoredObservation): Items => ({ [key]: observation });

export const diagnosisItem = (id: string, stored: StoredDiagnosis): Items => ({ [DIAGNOSIS + id]: stored });

export const keptItem = (id: string): Items => ({ [KEPT + id]: true });

/** The keys of a sign-in's items besides its observations. */
export const derivedKeys = (id: string): readonly string[] => [DIAGNOSIS + id, VIEWED + id, KEPT + id];

/** Writes these items, and leaves the others; rejects, and writes none, where they do not fit in. */
export const putItems = (items: Items): Promise<void> => sessionArea().set(items);

export const deleteItems = (keys: readonly string[]): Promise<void> => sessionArea().remove(keys);

export const putObservation = (stored: StoredObservation): Promise<void> => putItems(observationItem(stored));

/** Reads only the items of one sign-in, because reading everything takes as long as opening the popup. */
export const isMarkedViewed = async (id: string): Promise<boolean> =>
  VIEWED + id in (await sessionArea().get([VIEWED + id]));

export const putViewed = (id: string): Promise<void> => putItems({ [VIEWED + id]: true });

/** Calls `listener` after anything in it changed. Returns a function that stops that. */
export const onSessionChanged = (listener: () => void): (() => void) => sessionArea().onChanged(listener);
