import * as v from 'valibot';
import { browser, type Runtime } from '../storage/browser.ts';
import { type Forget, ForgetSchema } from '../storage/forget-request.ts';
import { clearBadge } from '../storage/icon-badge.ts';
import { keysBeside, readSession, removeItems } from '../storage/session.ts';
import { forgetTrouble } from '../storage/storage-trouble.ts';
import { isOwnPage } from './own-page.ts';
import { runInSequence } from './run-in-sequence.ts';

/** A message that asks for it; one from anywhere but a page of this extension is left alone. */
export const onAskedToForget = (message: unknown, sender: Runtime.MessageSender): Promise<void> | undefined => {
  const asked = isOwnPage(sender) ? v.safeParse(ForgetSchema, message) : null;
  return asked?.success ? runInSequence(() => forget(asked.output)) : undefined;
};

const forget = async (asked: Forget): Promise<void> => {
  const { observations, diagnoses } = await readSession();
  const own = observations.filter(({ observation }) => observation.private === asked.private);
  const diagnosed = [...diagnoses].filter(([, stored]) => stored.private === asked.private);
  await removeItems([...own.map(({ key }) => key), ...diagnosed.flatMap(([id]) => keysBeside(id))]);
  await forgetTrouble();
  if (asked.what === 'everything') await browser.storage.local.clear();
  const tabs = new Set(own.map(({ observation }) => observation.tabId));
  await Promise.all([...tabs].filter((tabId) => tabId >= 0).map(clearBadge));
};
