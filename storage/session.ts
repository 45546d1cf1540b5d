import * as v from 'valibot';
import type { Diagnosis } from '../src/diagnosis/diagnosis.ts';
import { WEIGHTS } from '../src/diagnosis/finding.ts';
import type { ObservedSignIn } from '../src/diagnosis/observed.ts';
import type { AssembledSignIn } from '../src/observations/assemble/sign-ins.ts';
import { type Observation, ObservationSchema, type StoredObservation } from '../src/observations/observation.ts';
import { firstFrameKey } from './first-frame-key.ts';
import { type Items, sessionArea } from './session-area.ts';

/**
 * The content of the session area: typed items, always written as a whole, so that two writers cannot damage each
 * other's items. Browsers take long to read long items, so the worker reads those only where it needs them: a Response
 * moves into an item of its own once it is read, and a diagnosis has a short item beside it.
 */
const OBSERVATION = 'observation:';
const MESSAGE = 'message:';
const DIAGNOSIS = 'diagnosis:';
const DIAGNOSED = 'diagnosed:';
const VIEWED = 'viewed:';
const KEPT = 'kept:';
/** Of the items that belong to a sign-in as a whole. */
const OF_SIGN_IN = [DIAGNOSIS, DIAGNOSED, VIEWED, KEPT];
/** Of the salt by which a Response that is posted again is recognised. */
export const saltKey = (isPrivate: boolean): string => (isPrivate ? 'salt:private' : 'salt');
const SALTS = [false, true].map(saltKey);
const FIRST_FRAMES = [false, true].map(firstFrameKey);

const StoredDiagnosisSchema = v.object({
  version: v.literal(1),
  /** Written by this very version of the program, as the short item shows, so it is not validated. */
  diagnosis: v.custom<Diagnosis>((value) => typeof value === 'object' && value !== null),
});

const DiagnosedSchema = v.object({
  version: v.literal(1),
  /** Digest of the diagnosis's input and of the program that made it. */
  of: v.string(),
  /** Of its cause. */
  weight: v.nullable(v.picklist(WEIGHTS)),
});

/** What the worker needs to know of a diagnosis that is stored. */
export type Diagnosed = v.InferOutput<typeof DiagnosedSchema>;

/** A diagnosis and what is stored beside it. */
export interface NewDiagnosis {
  readonly diagnosed: Diagnosed;
  readonly diagnosis: Diagnosis;
}

export interface Session {
  readonly observations: readonly StoredObservation[];
  /** By sign-in; empty in an outline. */
  readonly diagnoses: ReadonlyMap<string, Diagnosis>;
  /** By sign-in. */
  readonly diagnosed: ReadonlyMap<string, Diagnosed>;
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

/** Takes the place of a Response that an outline leaves in storage. Random, so that no Response is equal to it. */
const LEFT_IN_STORAGE: string = crypto.randomUUID();

/**
 * Sorts the stored items by kind; never throws.
 *
 * @param keys of all that is stored, where `items` is only a part
 */
export const parseSession = (items: Items, keys: readonly string[] = Object.keys(items)): Session => {
  const observations: StoredObservation[] = [];
  const diagnoses = new Map<string, Diagnosis>();
  const diagnosed = new Map<string, Diagnosed>();
  const viewed = new Set<string>();
  const kept = new Set<string>();
  const salts = new Map<string, string>();
  const firstFrames = new Map<string, unknown>();
  const damaged: string[] = [];
  const allKeys = new Set(keys);
  const messageAt = (key: string): string | null => {
    const { [MESSAGE + key]: message } = items;
    if (typeof message === 'string') return message;
    return allKeys.has(MESSAGE + key) ? LEFT_IN_STORAGE : null;
  };
  for (const [key, item] of Object.entries(items)) {
    if (key.startsWith(OBSERVATION)) {
      const parsed = v.safeParse(ObservationSchema, item);
      if (parsed.success) observations.push({ key, observation: withMessage(parsed.output, messageAt(key)) });
      else damaged.push(key);
    } else if (key.startsWith(DIAGNOSIS)) {
      const parsed = v.safeParse(StoredDiagnosisSchema, item);
      if (parsed.success) diagnoses.set(key.slice(DIAGNOSIS.length), parsed.output.diagnosis);
      else damaged.push(key);
    } else if (key.startsWith(DIAGNOSED)) {
      const parsed = v.safeParse(DiagnosedSchema, item);
      if (parsed.success) diagnosed.set(key.slice(DIAGNOSED.length), parsed.output);
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
  return { observations, diagnoses, diagnosed, viewed, kept, salts, firstFrames, damaged, keys: allKeys };
};

/** An observation that has not been read, or that an earlier version stored, contains its message. */
const withMessage = (observation: Observation, message: string | null): Observation =>
  observation.kind === 'response-posted' && observation.message === null && observation.messageIs === 'here'
    ? { ...observation, message }
    : observation;

/** Everything. */
export const readSession = async (): Promise<Session> => parseSession(await sessionArea().get());

/** Everything but long items: the diagnoses, and the Responses that were read, which `completed` reads. */
export const readOutline = async (): Promise<Session> => {
  const keys = await sessionArea().keys();
  const short = keys.filter((key) => !key.startsWith(MESSAGE) && !key.startsWith(DIAGNOSIS));
  return parseSession(await sessionArea().get(short), keys);
};

/** What was observed of a sign-in of an outline, with its Response. */
export const completed = async ({ keys, observed }: AssembledSignIn): Promise<ObservedSignIn> => {
  const { post } = observed;
  if (post?.message !== LEFT_IN_STORAGE) return observed;
  const [message = null] = Object.values(await sessionArea().get(keys.map((key) => MESSAGE + key)));
  return { ...observed, post: { ...post, message: typeof message === 'string' ? message : null } };
};

/** The observation without its message and other personal data. The Response's salted hash stays, to recognise a replay. */
export const deleteMessage = (observation: Observation): Observation => {
  if (!('message' in observation)) return observation;
  // Its item may be deleted already, if the worker was stopped then.
  if (observation.kind === 'response-posted' && observation.messageIs === 'here') {
    return { ...observation, message: null, messageIs: 'deleted' };
  }
  return observation.message === null ? observation : { ...observation, message: null };
};

/** A separate key for each observation, with the time first, so that keys show their age. */
export const newKey = (observation: Observation): string => `${OBSERVATION}${observation.time}:${crypto.randomUUID()}`;

/** A Response that was read gets an item of its own, and stays there unless it is deleted. */
export const observationItems = ({ key, observation }: StoredObservation): Items => {
  if (observation.kind !== 'response-posted' || !observation.isRead || observation.message === null) {
    return { [key]: observation };
  }
  const { message } = observation;
  const item = { [key]: { ...observation, message: null } };
  return message === LEFT_IN_STORAGE ? item : { ...item, [MESSAGE + key]: message };
};

export const diagnosisItems = (id: string, { diagnosed, diagnosis }: NewDiagnosis): Items => ({
  [DIAGNOSIS + id]: { version: 1, diagnosis } satisfies v.InferInput<typeof StoredDiagnosisSchema>,
  [DIAGNOSED + id]: diagnosed,
});

export const keptItem = (id: string): Items => ({ [KEPT + id]: true });

/** The keys of an observation's items. */
export const observationKeys = (key: string): readonly string[] => [key, MESSAGE + key];

/** The keys of a sign-in's items besides its observations. */
export const derivedKeys = (id: string): readonly string[] => OF_SIGN_IN.map((prefix) => prefix + id);

/**
 * The keys, among these, of items that nothing needs any longer.
 *
 * @param observations that stay
 * @param ids of the sign-ins that may have other items than observations
 */
export const unneeded = (
  keys: ReadonlySet<string>,
  observations: readonly StoredObservation[],
  ids: readonly string[],
): readonly string[] => {
  const needed = new Set([
    ...observations.flatMap(({ key, observation }) =>
      'message' in observation && observation.message !== null ? observationKeys(key) : [key],
    ),
    ...ids.flatMap(derivedKeys),
  ]);
  const kinds = [OBSERVATION, MESSAGE, ...OF_SIGN_IN];
  return [...keys].filter((key) => kinds.some((kind) => key.startsWith(kind)) && !needed.has(key));
};

/** Writes these items, and leaves the others; rejects, and writes none, where they do not fit in. */
export const putItems = (items: Items): Promise<void> => sessionArea().set(items);

export const deleteItems = (keys: readonly string[]): Promise<void> => sessionArea().remove(keys);

export const putObservation = (stored: StoredObservation): Promise<void> => putItems(observationItems(stored));

/** Reads only the items of one sign-in, because reading everything takes as long as opening the popup. */
export const isMarkedViewed = async (id: string): Promise<boolean> =>
  VIEWED + id in (await sessionArea().get([VIEWED + id]));

export const putViewed = (id: string): Promise<void> => putItems({ [VIEWED + id]: true });

/** Calls `listener` after anything in it changed. Returns a function that stops that. */
export const onSessionChanged = (listener: () => void): (() => void) => sessionArea().onChanged(listener);
