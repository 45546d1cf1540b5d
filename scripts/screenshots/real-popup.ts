import type { Page } from 'playwright';
import { type State, storeState } from '../../fixtures/interface/states.ts';
import type { Popup } from '../../lab/browser.ts';
import type { ChromiumBrowser } from '../../lab/chromium.ts';
import type { Settings } from '../../storage/settings.ts';

/**
 * The toolbar's real popup in this state, over a new tab.
 *
 * @param page any page of the extension
 */
export const openPopupWith = async (
  browser: ChromiumBrowser,
  page: Page,
  state: State,
  settings?: Partial<Settings>,
): Promise<Popup> => {
  const popup = await browser.openPopup(await browser.newTab());
  await storeState(page, state, await popup.run(tabBeneath, null), settings);
  return popup;
};

/** Runs in the popup. */
const tabBeneath = async (popup: Window): Promise<number> => {
  const tabs: TabsApi = Reflect.get(Reflect.get(popup, 'chrome'), 'tabs');
  const [tab] = await tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? 0;
};

interface TabsApi {
  query(of: object): Promise<readonly { readonly id: number }[]>;
}
