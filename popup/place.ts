import { browser } from '../storage/browser.ts';

/** Where the interface was opened: as the toolbar's popup over a tab, in its own tab, or as a page without an extension. */
export type Place =
  | { readonly kind: 'popup'; readonly overTab: number | null }
  | { readonly kind: 'tab' }
  | { readonly kind: 'page' };

/** Only a page in its own tab has a current tab. The active tab's id needs no permission. */
export const findPlace = async (): Promise<Place> => {
  if ((await browser.tabs.getCurrent()) !== undefined) {
    return { kind: 'tab' };
  }
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return { kind: 'popup', overTab: active?.id ?? null };
};
