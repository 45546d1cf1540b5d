import * as v from 'valibot';
import { clearBadge } from './badge.ts';
import { browser, inPrivateContext, type Runtime } from './browser.ts';
import { inTurn } from './in-turn.ts';
import { readSession, removeDiagnoses, removeObservations } from './session.ts';
import { forgetTrouble } from './storage-trouble.ts';

/**
 * What the user lets be forgotten. The interface asks the worker for it, which forgets in turn with its upkeep: a run that is
 * under way would write back what it read before. Firefox gives the interface in private windows locks of its own.
 */
const ForgetSchema = v.object({
  kind: v.literal('forget'),
  what: v.picklist(['sign-ins', 'everything']),
  /** Of private windows. */
  private: v.boolean(),
});
type Forget = v.InferOutput<typeof ForgetSchema>;

/**
 * Lets the worker forget every sign-in that was seen in this kind of window, or these and all that is kept beyond the browser's end:
 * settings, and what accepted sign-ins looked like. Rejects where that fails.
 */
export const askToForget = async (what: Forget['what']): Promise<void> => {
  const forget: Forget = { kind: 'forget', what, private: inPrivateContext() };
  await browser.runtime.sendMessage(forget);
};

/** A message that asks for it; one from anywhere but a page of this extension is left alone. */
export const onAskedToForget = (message: unknown, sender: Runtime.MessageSender): Promise<void> | undefined => {
  const asked = isOwnPage(sender) ? v.safeParse(ForgetSchema, message) : null;
  return asked?.success ? inTurn(() => forget(asked.output)) : undefined;
};

/** A content script has the address of the page that it runs in. */
const isOwnPage = ({ id, url }: Runtime.MessageSender): boolean =>
  id === browser.runtime.id && url?.startsWith(browser.runtime.getURL('')) === true;

const forget = async (asked: Forget): Promise<void> => {
  const { observations, diagnoses } = await readSession();
  const own = observations.filter(({ observation }) => observation.private === asked.private);
  await removeObservations(own.map(({ key }) => key));
  await removeDiagnoses([...diagnoses].filter(([, stored]) => stored.private === asked.private).map(([id]) => id));
  await forgetTrouble();
  if (asked.what === 'everything') await browser.storage.local.clear();
  const tabs = new Set(own.map(({ observation }) => observation.tabId));
  await Promise.all([...tabs].filter((tabId) => tabId >= 0).map(clearBadge));
};
