import type { Page } from '@playwright/test';
import { type LabBrowser, launchChromium } from '../lab/browser.ts';
import { test as base } from './test.ts';

export { expect } from './test.ts';

/** The extension API as a page of the extension has it. */
declare const chrome: {
  readonly storage: Readonly<Record<'session' | 'local', { clear(): Promise<void> }>>;
};

/**
 * Playwright's `test` with a Chromium that a whole worker shares, for tests of many sign-ins: each test begins with
 * nothing stored and nobody signed in. `popup`: the interface in a tab of its own.
 */
export const test = base.extend<{ popup: Page }, { sharedBrowser: LabBrowser }>({
  sharedBrowser: [
    async ({ startedLab: { lab } }, use) => {
      const browser = await launchChromium(lab);
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  popup: async ({ sharedBrowser: { context, extensionUrl } }, use) => {
    const page = await context.newPage();
    for (const other of context.pages()) if (other !== page) await other.close();
    await context.clearCookies();
    await page.goto(extensionUrl('popup/popup.html'));
    await page.evaluate(async () => {
      await chrome.storage.session.clear();
      await chrome.storage.local.clear();
    });
    await use(page);
  },
});
