import { browser } from './browser.ts';

/** Removes the sign-in's mark from the icon over a tab. */
export const clearBadge = (tabId: number): Promise<void> => setBadge({ tabId }, null);

/**
 * Black is easy to read on this red. No colour has a contrast of three to one with both the lightest and the darkest
 * toolbars; this red does about equally well on both. It only attracts attention; the sign and the icon's title say
 * what happened.
 */
const RED = '#e8503a';
const BLACK = '#000000';

/** For one tab or for all of them; null for a tab shows what is shown for all. */
export const setBadge = async (over: { readonly tabId?: number }, text: string | null): Promise<void> => {
  // Firefox for Android has no badges: developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/action/setBadgeText.
  await browser.action.setBadgeText?.({ ...over, text }).catch(ignoreClosedTab);
  await browser.action.setBadgeBackgroundColor?.({ ...over, color: RED }).catch(ignoreClosedTab);
  await browser.action.setBadgeTextColor?.({ ...over, color: BLACK }).catch(ignoreClosedTab);
};

/** The tab was closed meanwhile, so there is no icon to mark. */
export const ignoreClosedTab = (): void => undefined;
