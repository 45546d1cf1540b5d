import { browser } from '../storage/browser.ts';
import { type Page, tabAddress } from './page.ts';

/** Shows a page of the interface in a tab of its own, in place of the popup. */
export const openTab = async (page: Page): Promise<void> => {
  await browser.tabs.create({ url: browser.runtime.getURL(tabAddress(page)) });
  window.close();
};
