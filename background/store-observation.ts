import type { AssembledSignIn } from '../src/observations/assemble/sign-ins.ts';
import type { Observation, ResponsePosted } from '../src/observations/observation.ts';
import { newKey, putObservation, readOutline } from '../storage/session.ts';
import { noteTrouble } from '../storage/storage-trouble.ts';
import { isUnread, responseFacts } from './observe/message-facts.ts';
import { runInSequence } from './run-in-sequence.ts';
import { succeeds, writeEvicting } from './write-evicting.ts';

/**
 * Stores one observation. If storage is full, older sign-ins are evicted, those that AWS did not ask for first; if even
 * that is not enough, the observation is stored without its message, as if the browser had withheld it. The interface
 * shows what was lost, except in private windows, which must leave no trace. Never throws.
 */
export const storeObservation = async (observation: Observation): Promise<void> => {
  const key = newKey(observation);
  const write = (each: Observation) => (): Promise<void> => putObservation({ key, observation: each });
  // At once, before anything is read, because the browser may stop the worker at any line.
  if (await succeeds(write(observation))) return;
  await runInSequence(() => storeEvicting(observation, write));
};

/**
 * Never while upkeep is running: a run writes what follows from the sign-ins that it has read, so it would store the
 * diagnosis of a sign-in that was evicted meanwhile, and both would evict where one eviction is enough.
 */
const storeEvicting = async (
  observation: Observation,
  write: (each: Observation) => () => Promise<void>,
): Promise<void> => {
  const isSpared = await sparedFor(observation);
  const written = await writeEvicting(write(observation), isSpared);
  const isLeftOut =
    written === 'refused' &&
    observation.kind === 'response-posted' &&
    (await writeEvicting(write(withoutMessage(observation)), isSpared)) !== 'refused';
  if (written === 'written' || observation.private) return;
  await noteTrouble(written === 'evicted' ? written : isLeftOut ? 'message-left-out' : 'not-stored', observation.time);
};

const withoutMessage = (observation: ResponsePosted): ResponsePosted => ({
  ...observation,
  message: null,
  messageIs: 'withheld',
  isRead: true,
});

/**
 * The sign-ins that are never evicted for it: its own, and for a Response that AWS did not ask for, all that AWS did
 * ask for.
 */
const sparedFor = async (observation: Observation): Promise<(signIn: AssembledSignIn) => boolean> => {
  if (observation.kind !== 'response-posted') {
    return ({ tabId, waiting }) => waiting && tabId === observation.tabId;
  }
  const answered = await keysOfRequests(observation);
  return answered.size === 0 ? ({ unasked }) => !unasked : ({ keys }) => keys.some((key) => answered.has(key));
};

/** The keys of the requests that it is, or may be, the first to answer. */
const keysOfRequests = async ({ message, requestId }: ResponsePosted): Promise<ReadonlySet<string>> => {
  const { inResponseTo } = await responseFacts(message, '');
  const { observations } = await readOutline().catch(() => ({ observations: [] }));
  const isAnswered = observations.some(
    ({ observation: other }) =>
      other.kind === 'response-posted' &&
      other.requestId !== requestId &&
      inResponseTo !== null &&
      other.inResponseTo === inResponseTo,
  );
  if (isAnswered) return new Set();
  return new Set(
    observations
      .filter(({ observation }) => observation.kind === 'authn-request')
      .filter(
        ({ observation }) =>
          isUnread(observation) || ('messageId' in observation && observation.messageId === inResponseTo),
      )
      .map(({ key }) => key),
  );
};
