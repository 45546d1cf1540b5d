import { test as base, type Page } from '@playwright/test';
import { openInterface, WIDTHS, type Width } from '../../fixtures/interface/states.ts';
import { BROWSER_NAMES, type LabBrowser, type Tab } from '../../lab/browser.ts';
import type { ChromiumBrowser } from '../../lab/chromium.ts';
import { type Lab, type LabSettings, startLab } from '../../lab/lab.ts';
import { launchBrowser } from '../../lab/launch.ts';
import { eventually } from './eventually.ts';
import { openDiagnosis, shown } from './interface.ts';
import { type PlainBrowsers, plainBrowsers } from './plain-browsers.ts';

export { expect } from '@playwright/test';

interface StartedLab {
  readonly lab: Lab;
  readonly initial: LabSettings;
}

interface TestFixtures {
  readonly lab: Lab;
  readonly labBrowser: LabBrowser;
  readonly app: Tab;
  readonly emptyApp: Tab;
  readonly chromium: ChromiumBrowser;
  readonly popup: Page;
}

interface WorkerFixtures {
  readonly startedLab: StartedLab;
  readonly startedBrowser: LabBrowser;
  readonly emptied: () => Promise<Tab>;
  readonly interfaceAt: (width: Width) => Promise<Page>;
  readonly plain: PlainBrowsers;
}

const isChromium = (browser: LabBrowser): browser is ChromiumBrowser => browser.name === 'chromium';

const chromiumOf = (browser: LabBrowser): ChromiumBrowser => {
  if (!isChromium(browser)) throw new Error('Playwright drives Chromium only');
  return browser;
};

/**
 * Playwright's `test`, once for each browser (the projects of playwright.config.ts are named after them). All tests of
 * a worker share its lab and its browser, but each begins with the lab's initial switches, with nothing stored and
 * nobody signed in. What the tests of a worker share is all defined here, because Playwright starts another worker for
 * tests with other fixtures of workers.
 *
 * - `app`: the interface in its own window.
 * - `emptyApp`: the same, but open across tests, because it follows what is stored; with `startedBrowser` for tests that
 *   only read it.
 * - `chromium`, `popup`: for what only Playwright can do; `popup` is its page of `app`. Such tests are tagged `@chromium`.
 * - `interfaceAt`: Playwright's page for states of the interface (`showState`), at one of its widths, shared by tests.
 * - `plain`: browsers without the extension.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  startedLab: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from this pattern
    async ({}, use) => {
      const lab = await startLab();
      await use({ lab, initial: lab.settings });
      await lab.close();
    },
    { scope: 'worker' },
  ],
  startedBrowser: [
    async ({ startedLab: { lab } }, use, { project }) => {
      const name = BROWSER_NAMES.find((each) => each === project.name);
      if (name === undefined) throw new Error(`no browser is named ${project.name}`);
      const browser = await launchBrowser(name, lab, { bareWindows: true });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  emptied: [
    async ({ startedBrowser }, use) => {
      let opened: Tab | undefined;
      await use(async () => {
        // A test that starts its own browser closes it.
        const isOpen = (await opened?.run(() => true, null).catch(() => false)) ?? false;
        await startedBrowser.reset(isOpen ? opened : undefined);
        const app = isOpen && opened !== undefined ? opened : await startedBrowser.openInterface();
        opened = app;
        await openDiagnosis(app);
        await eventually(() => shown(app)).toMatchObject({ state: 'empty' });
        return app;
      });
    },
    { scope: 'worker' },
  ],
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
  plain: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from this pattern
    async ({}, use) => {
      const browsers = plainBrowsers();
      await use(browsers);
      await browsers.close();
    },
    { scope: 'worker' },
  ],
  lab: async ({ startedLab: { lab, initial } }, use) => {
    lab.set(initial);
    lab.intercept(null);
    await use(lab);
  },
  labBrowser: async ({ startedBrowser }, use) => {
    await startedBrowser.reset();
    await use(startedBrowser);
  },
  app: async ({ labBrowser }, use) => {
    await use(await labBrowser.openInterface());
  },
  emptyApp: async ({ emptied }, use) => {
    await use(await emptied());
  },
  chromium: async ({ labBrowser }, use) => {
    await use(chromiumOf(labBrowser));
  },
  popup: async ({ chromium, app }, use) => {
    await use(chromium.pageOf(app));
  },
});
