import * as v from 'valibot';
import type { Runtime } from '../storage/browser.ts';
import { GiveUpSchema } from '../storage/give-up-request.ts';
import { readOutline } from '../storage/session.ts';
import { isOwnPage } from './own-page.ts';
import { storeObservation } from './store-observation.ts';

/** Handles the message of an extension page that says so; ignores any other. */
export const onAskedToGiveUp = (message: unknown, sender: Runtime.MessageSender): Promise<void> | undefined => {
  const asked = isOwnPage(sender) ? v.safeParse(GiveUpSchema, message) : null;
  return asked?.success ? giveUp(asked.output.of) : undefined;
};

const giveUp = async (key: string): Promise<void> => {
  const { observations } = await readOutline();
  const request = observations.find((each) => each.key === key)?.observation;
  if (request?.kind !== 'authn-request') return;
  const { tabId, frameId, private: isPrivate } = request;
  await storeObservation({
    version: 1,
    kind: 'given-up',
    time: Date.now(),
    tabId,
    frameId,
    private: isPrivate,
    of: key,
  });
};
