import { type AssembledSignIn, assembleSignIns } from '../src/observations/assemble/sign-ins.ts';
import type { StoredObservation } from '../src/observations/observation.ts';
import { deleteItems, derivedKeys, observationKeys, readOutline } from '../storage/session.ts';
import { isUnread, withFacts } from './observe/message-facts.ts';
import { evictionOrder } from './retention.ts';

/** The result of a write into a storage of bounded size. */
export type Written = 'written' | 'evicted' | 'refused';

/**
 * Writes, and if storage is full evicts older sign-ins, one after another, until the write succeeds. Never throws.
 *
 * @param write the write, which is tried again after each sign-in that was evicted
 * @param isSpared which sign-ins stay whatever happens
 */
export const writeEvicting = async (
  write: () => Promise<void>,
  isSpared: (signIn: AssembledSignIn) => boolean,
): Promise<Written> => {
  if (await succeeds(write)) return 'written';
  const signIns = await storedSignIns();
  for (const { id, keys } of evictionOrder(signIns).filter((signIn) => !isSpared(signIn))) {
    const isGone = await succeeds(() => deleteItems([...keys.flatMap(observationKeys), ...derivedKeys(id)]));
    if (isGone && (await succeeds(write))) return 'evicted';
  }
  return 'refused';
};

/** Empty if storage cannot even be read. */
const storedSignIns = async (): Promise<readonly AssembledSignIn[]> => {
  try {
    return assembleSignIns(await Promise.all((await readOutline()).observations.map(withFactsRead)));
  } catch {
    return [];
  }
};

/**
 * The observation as it will be once its message is read, because before that a Response looks as if AWS had not asked
 * for it. It is not stored, so it needs no salt.
 */
const withFactsRead = async ({ key, observation }: StoredObservation): Promise<StoredObservation> => ({
  key,
  observation: isUnread(observation) ? await withFacts(observation, '') : observation,
});

/** Whether a write went well. */
export const succeeds = async (work: () => Promise<void>): Promise<boolean> => {
  try {
    await work();
    return true;
  } catch {
    return false;
  }
};
