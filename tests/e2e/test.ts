import { test as base } from '@playwright/test';
import { type LabBrowser, launchChromium } from '../lab/browser.ts';
import { type Lab, type LabSettings, startLab } from '../lab/lab.ts';

export { expect } from '@playwright/test';

interface StartedLab {
  readonly lab: Lab;
  readonly initial: LabSettings;
}

/** Playwright's `test` with a lab whose switches are as they were at first, and a new Chromium with the built extension. */
export const test = base.extend<{ lab: Lab; browserWithExtension: LabBrowser }, { startedLab: StartedLab }>({
  startedLab: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from this pattern
    async ({}, use) => {
      const lab = await startLab();
      await use({ lab, initial: lab.settings });
      await lab.close();
    },
    { scope: 'worker' },
  ],
  lab: async ({ startedLab: { lab, initial } }, use) => {
    lab.set(initial);
    await use(lab);
  },
  browserWithExtension: async ({ lab }, use) => {
    const browser = await launchChromium(lab);
    await use(browser);
    await browser.close();
  },
});
