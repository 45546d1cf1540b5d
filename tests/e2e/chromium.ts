import type { Page } from '@playwright/test';
import { openInterface, WIDTHS, type Width } from '../../fixtures/interface/states.ts';
import type { LabBrowser } from '../../lab/browser.ts';
import type { ChromiumBrowser } from '../../lab/chromium.ts';
import { test as base } from './test.ts';

export { expect } from './test.ts';

const isChromium = (browser: LabBrowser): browser is ChromiumBrowser => browser.name === 'chromium';

const chromiumOf = (browser: LabBrowser): ChromiumBrowser => {
  if (!isChromium(browser)) throw new Error('Playwright drives Chromium only');
  return browser;
};

/**
 * For what only Playwright can do; such tests are tagged `@chromium`. `popup`: Playwright's page of `app`.
 * `interfaceAt`: the page for states of the interface (`showState`), at one of its widths, which the tests of a worker
 * share.
 */
export const test = base.extend<
  { chromium: ChromiumBrowser; popup: Page },
  { interfaceAt: (width: Width) => Promise<Page> }
>({
  chromium: async ({ labBrowser }, use) => {
    await use(chromiumOf(labBrowser));
  },
  popup: async ({ chromium, app }, use) => {
    await use(chromium.pageOf(app));
  },
  interfaceAt: [
    async ({ startedBrowser }, use) => {
      let shared: { readonly width: Width; readonly page: Page } | null = null;
      await use(async (width) => {
        // A test that starts its own browser closes it.
        if (shared === null || shared.width !== width || shared.page.isClosed()) {
          await startedBrowser.reset();
          shared = { width, page: await openInterface(chromiumOf(startedBrowser), width) };
        }
        await shared.page.setViewportSize(WIDTHS[width]);
        return shared.page;
      });
    },
    { scope: 'worker' },
  ],
});
