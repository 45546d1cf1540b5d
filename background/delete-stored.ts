import * as v from 'valibot';
import { browser, type Runtime } from '../storage/browser.ts';
import { type DeletionRequest, DeletionRequestSchema } from '../storage/deletion-request.ts';
import { firstFrameKey } from '../storage/first-frame-key.ts';
import { clearBadge } from '../storage/icon-badge.ts';
import { deleteItems, derivedKeys, observationKeys, readOutline, saltKey } from '../storage/session.ts';
import { deleteTrouble } from '../storage/storage-trouble.ts';
import { isOwnPage } from './own-page.ts';
import { runInSequence } from './run-in-sequence.ts';

/** Deletes what a page of this extension asks to delete; ignores a message from anywhere else. */
export const onDeletionRequested = (message: unknown, sender: Runtime.MessageSender): Promise<void> | undefined => {
  const asked = isOwnPage(sender) ? v.safeParse(DeletionRequestSchema, message) : null;
  return asked?.success ? runInSequence(() => deleteStored(asked.output)) : undefined;
};

const deleteStored = async (asked: DeletionRequest): Promise<void> => {
  const { observations } = await readOutline();
  const own = observations.filter(({ observation }) => observation.private === asked.private);
  await deleteItems([
    // A sign-in has the key of one of its observations.
    ...own.flatMap(({ key }) => [...observationKeys(key), ...derivedKeys(key)]),
    firstFrameKey(asked.private),
    saltKey(asked.private),
  ]);
  await deleteTrouble();
  if (asked.what === 'everything') await browser.storage.local.clear();
  const tabs = new Set(own.map(({ observation }) => observation.tabId));
  await Promise.all([...tabs].filter((tabId) => tabId >= 0).map(clearBadge));
};
