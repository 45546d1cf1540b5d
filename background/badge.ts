import { actionTitle } from './action-titles.ts';
import { browser } from './browser.ts';
import type { SignInRecord } from './sign-in-record.ts';

/** Whether there is something for a person to read: why a sign-in failed. Never for a notice alone. */
export const isToBeRead = ({ diagnosis, observed, waiting }: SignInRecord): boolean => {
  if (observed.outcome === 'accepted' || waiting) return false;
  const isFailed = observed.outcome === 'refused' || observed.waitedInVain;
  const weight = diagnosis?.error ? 'decisive' : diagnosis?.cause?.weight;
  if (isFailed) return weight === 'decisive' || weight === 'likely';
  // A page in an unknown language shows no more than that AWS answered, and did not send the tab on.
  return weight === 'decisive' && observed.post?.status === 200;
};

/**
 * Marks the icon over each tab by its newest sign-in. `signIns`: newest first; `read`: ids of those looked at;
 * `language`: the setting.
 */
export const showBadges = async (
  signIns: readonly SignInRecord[],
  read: ReadonlySet<string>,
  language: string,
): Promise<void> => {
  // Over every other tab too: the manifest's title knows the browser's language only.
  await browser.action.setTitle({ title: actionTitle(language, false) });
  const newest = signIns.filter(
    ({ tabId }, index) => tabId >= 0 && signIns.findIndex((each) => each.tabId === tabId) === index,
  );
  await Promise.all(newest.map((signIn) => show(signIn.tabId, isToBeRead(signIn) && !read.has(signIn.id), language)));
};

const show = async (tabId: number, isUnread: boolean, language: string): Promise<void> => {
  await setBadge(tabId, isUnread ? '!' : '');
  await browser.action.setTitle({ tabId, title: actionTitle(language, isUnread) }).catch(ignoreClosedTab);
};

/** Takes the mark off the icon over a tab. */
export const clearBadge = (tabId: number): Promise<void> => setBadge(tabId, '');

/** Read easily on each other; the red stands out from light toolbars and dark ones. */
const RED = '#d93025';
const WHITE = '#ffffff';

const setBadge = async (tabId: number, text: string): Promise<void> => {
  // Firefox for Android has no badges: developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/action/setBadgeText.
  await browser.action.setBadgeText?.({ tabId, text }).catch(ignoreClosedTab);
  await browser.action.setBadgeBackgroundColor?.({ tabId, color: RED }).catch(ignoreClosedTab);
  await browser.action.setBadgeTextColor?.({ tabId, color: WHITE }).catch(ignoreClosedTab);
};

/** The tab was closed meanwhile: then there is no icon to mark. */
const ignoreClosedTab = (): void => undefined;
