import { browser } from './browser.ts';

/** Takes the sign-in's mark off the icon over a tab. */
export const clearBadge = (tabId: number): Promise<void> => setBadge({ tabId }, null);

/**
 * Read easily on each other. No one colour stands out three to one from the lightest and the darkest of toolbars: this red does
 * about as well on either. It only draws the eye; the sign and the icon's title say what there is.
 */
const RED = '#e8503a';
const BLACK = '#000000';

/** Over one tab or every one; null over a tab stands for what is shown over every one. */
export const setBadge = async (over: { readonly tabId?: number }, text: string | null): Promise<void> => {
  // Firefox for Android has no badges: developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/action/setBadgeText.
  await browser.action.setBadgeText?.({ ...over, text }).catch(ignoreClosedTab);
  await browser.action.setBadgeBackgroundColor?.({ ...over, color: RED }).catch(ignoreClosedTab);
  await browser.action.setBadgeTextColor?.({ ...over, color: BLACK }).catch(ignoreClosedTab);
};

/** The tab was closed meanwhile: then there is no icon to mark. */
export const ignoreClosedTab = (): void => undefined;
