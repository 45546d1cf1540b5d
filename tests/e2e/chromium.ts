import type { Page } from '@playwright/test';
import type { LabBrowser } from '../../lab/browser.ts';
import type { ChromiumBrowser } from '../../lab/chromium.ts';
import { test as base } from './test.ts';

export { expect } from './test.ts';

const isChromium = (browser: LabBrowser): browser is ChromiumBrowser => browser.name === 'chromium';

/** For what only Playwright tells; such tests are tagged `@chromium`. `popup`: Playwright's page of `app`. */
export const test = base.extend<{ chromium: ChromiumBrowser; popup: Page }>({
  chromium: async ({ labBrowser }, use) => {
    if (!isChromium(labBrowser)) throw new Error('Playwright drives Chromium only');
    await use(labBrowser);
  },
  popup: async ({ chromium, app }, use) => {
    await use(chromium.pageOf(app));
  },
});
