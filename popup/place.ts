import { browser } from '../storage/browser.ts';

/** Where the interface was opened: as the toolbar's popup over a tab, in its own tab, or as a page without an extension. */
export type Place =
  | { readonly kind: 'popup'; readonly overTab: number | null }
  | { readonly kind: 'tab' }
  | { readonly kind: 'page' };

/** Only a page in its own tab has a current tab. The active tab's id needs no permission. */
export const findPlace = async (): Promise<Place> => {
  const [own, [active]] = await Promise.all([
    browser.tabs.getCurrent(),
    browser.tabs.query({ active: true, currentWindow: true }),
  ]);
  return own === undefined ? { kind: 'popup', overTab: active?.id ?? null } : { kind: 'tab' };
};
