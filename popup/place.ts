import { browser } from '../storage/browser.ts';

/** Where the interface was opened: over a tab as the toolbar's popup, in a tab of its own, or as a page without an extension. */
export type Place =
  | { readonly kind: 'popup'; readonly overTab: number | null }
  | { readonly kind: 'tab' }
  | { readonly kind: 'page' };

/** Only a page in a tab of its own has a current tab. The active tab's id needs no permission. */
export const findPlace = async (): Promise<Place> => {
  if ((await browser.tabs.getCurrent()) !== undefined) {
    return { kind: 'tab' };
  }
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return { kind: 'popup', overTab: active?.id ?? null };
};
