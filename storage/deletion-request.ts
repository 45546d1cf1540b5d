import * as v from 'valibot';
import { browser, inPrivateContext } from './browser.ts';

/**
 * The interface asks the worker to delete, because the worker deletes between two runs of its upkeep; a run that is
 * under way would write back what it read before. The interface could not take the lock itself, because Firefox gives
 * pages in private windows their own locks.
 */
export const DeletionRequestSchema = v.object({
  kind: v.literal('delete'),
  what: v.picklist(['sign-ins', 'everything']),
  /** Whether to delete those of private windows. */
  private: v.boolean(),
});
export type DeletionRequest = v.InferOutput<typeof DeletionRequestSchema>;

/**
 * Asks the worker to delete the sign-ins seen in this kind of window. `everything` also deletes what stays when the
 * browser is closed: settings, and what accepted sign-ins looked like. Rejects if that fails.
 */
export const requestDeletion = async (what: DeletionRequest['what']): Promise<void> => {
  const request: DeletionRequest = { kind: 'delete', what, private: inPrivateContext() };
  await browser.runtime.sendMessage(request);
};
