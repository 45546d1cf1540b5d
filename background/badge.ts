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
 * Marks the icon over each tab by its newest sign-in, and over every other where access to AWS's pages is missing.
 * `signIns`: newest first; `read`: ids of those looked at; `language`: the setting.
 */
export const showBadges = async (
  signIns: readonly SignInRecord[],
  read: ReadonlySet<string>,
  language: string,
  hasAccess: boolean,
): Promise<void> => {
  // Over every other tab too: the manifest's title knows the browser's language only.
  const title = actionTitle(language, hasAccess ? 'seen' : 'noAccess');
  await browser.action.setTitle({ title });
  await setBadge({}, hasAccess ? '' : '?');
  const newest = signIns.filter(
    ({ tabId }, index) => tabId >= 0 && signIns.findIndex((each) => each.tabId === tabId) === index,
  );
  await Promise.all(
    newest.map(async (signIn) => {
      const { id, tabId } = signIn;
      const isUnread = isToBeRead(signIn) && !read.has(id);
      await setBadge({ tabId }, isUnread ? '!' : null);
      await browser.action
        .setTitle({ tabId, title: isUnread ? actionTitle(language, 'unread') : title })
        .catch(ignoreClosedTab);
    }),
  );
};

/** Takes the sign-in's mark off the icon over a tab. */
export const clearBadge = (tabId: number): Promise<void> => setBadge({ tabId }, null);

/**
 * Read easily on each other. No one colour stands out three to one from the lightest and the darkest of toolbars: this red does
 * about as well on either. It only draws the eye; the sign and the icon's title say what there is.
 */
const RED = '#e8503a';
const BLACK = '#000000';

/** Over one tab or every one; null over a tab stands for what is shown over every one. */
const setBadge = async (over: { readonly tabId?: number }, text: string | null): Promise<void> => {
  // Firefox for Android has no badges: developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/action/setBadgeText.
  await browser.action.setBadgeText?.({ ...over, text }).catch(ignoreClosedTab);
  await browser.action.setBadgeBackgroundColor?.({ ...over, color: RED }).catch(ignoreClosedTab);
  await browser.action.setBadgeTextColor?.({ ...over, color: BLACK }).catch(ignoreClosedTab);
};

/** The tab was closed meanwhile: then there is no icon to mark. */
const ignoreClosedTab = (): void => undefined;
