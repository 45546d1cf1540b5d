import { browser, type Runtime } from '../storage/browser.ts';

/** The interface's page for people who have just installed it (popup/page.ts). */
const WELCOME = 'popup/popup.html?view=tab#welcome';

/** Opens the first-run page once, but not after an update of the extension or the browser. */
export const welcome = async ({ reason }: Runtime.OnInstalledDetailsType): Promise<void> => {
  if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL(WELCOME) });
};
