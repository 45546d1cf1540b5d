import { assembleSignIns } from './assemble/sign-ins.ts';
import type { Observation } from './observation.ts';
import { evictionOrder } from './retention.ts';
import { addObservation, readSession, removeObservations } from './session.ts';

/**
 * Keeps one observation. Where storage is full, older sign-ins make room, those that answer no request of AWS's first;
 * where even that does not help, what was seen is kept without its message, as if the browser had withheld it.
 */
export const keep = async (observation: Observation): Promise<void> => {
  if (await isKept(observation)) return;
  const { observations } = await readSession();
  for (const { keys } of evictionOrder(assembleSignIns(observations, observation.time))) {
    await removeObservations(keys);
    if (await isKept(observation)) return;
  }
  if (observation.kind === 'response-posted') {
    await isKept({ ...observation, message: null, messageIs: 'withheld' });
  }
};

const isKept = async (observation: Observation): Promise<boolean> => {
  try {
    await addObservation(observation);
    return true;
  } catch {
    return false;
  }
};
