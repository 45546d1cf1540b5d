import { browser, type Runtime } from '../storage/browser.ts';

/** The interface's page for those who have just installed it (popup/page.ts). */
const WELCOME = 'popup/popup.html?view=tab#welcome';

/** Opens the first-run page once: not after an update of the extension or of the browser. */
export const welcome = async ({ reason }: Runtime.OnInstalledDetailsType): Promise<void> => {
  if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL(WELCOME) });
};
