import { test as base } from '@playwright/test';
import { BROWSER_NAMES, type LabBrowser, type Tab } from '../../lab/browser.ts';
import { type Lab, type LabSettings, startLab } from '../../lab/lab.ts';
import { launchBrowser } from '../../lab/launch.ts';
import { eventually } from './eventually.ts';
import { openDiagnosis, shown } from './interface.ts';

export { expect } from '@playwright/test';

interface StartedLab {
  readonly lab: Lab;
  readonly initial: LabSettings;
}

/**
 * Playwright's `test`, once for each browser (the projects of playwright.config.ts are named after them). All tests of
 * a worker share its lab and its browser, but each begins with the lab's initial switches, with nothing stored and
 * nobody signed in. `app`: the interface in its own window. `emptyApp`: the same, but open across tests, because it
 * follows what is stored; with `startedBrowser` for tests that only read it.
 */
export const test = base.extend<
  { lab: Lab; labBrowser: LabBrowser; app: Tab; emptyApp: Tab },
  { startedLab: StartedLab; startedBrowser: LabBrowser; emptied: () => Promise<Tab> }
>({
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
      const browser = await launchBrowser(name, lab);
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
});
