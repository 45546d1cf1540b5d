import * as v from 'valibot';
import { browser } from './browser.ts';

/**
 * The user says that no answer to AWS's request came. Nothing else distinguishes a slow user from an IdP that does not
 * answer.
 */
export const GiveUpSchema = v.object({
  kind: v.literal('give-up'),
  /** The id of the sign-in, which is the key of its request. */
  of: v.string(),
});

/** Tells the worker that the IdP did not answer this sign-in. */
export const askToGiveUp = async (signInId: string): Promise<void> => {
  const request: v.InferOutput<typeof GiveUpSchema> = { kind: 'give-up', of: signInId };
  await browser.runtime.sendMessage(request);
};
