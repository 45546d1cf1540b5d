import * as v from 'valibot';
import { browser, inPrivateContext } from './browser.ts';

/**
 * What the user lets be forgotten. The interface asks the worker for it, which forgets in turn with its upkeep: a run that is
 * under way would write back what it read before. Firefox gives the interface in private windows locks of its own.
 */
export const ForgetSchema = v.object({
  kind: v.literal('forget'),
  what: v.picklist(['sign-ins', 'everything']),
  /** Of private windows. */
  private: v.boolean(),
});
export type Forget = v.InferOutput<typeof ForgetSchema>;

/**
 * Lets the worker forget every sign-in that was seen in this kind of window, or these and all that is kept beyond the browser's end:
 * settings, and what accepted sign-ins looked like. Rejects where that fails.
 */
export const askToForget = async (what: Forget['what']): Promise<void> => {
  const forget: Forget = { kind: 'forget', what, private: inPrivateContext() };
  await browser.runtime.sendMessage(forget);
};
