/**
 * `npx tsx scripts/new-user/tasks.ts`: does five tasks of a new user in Chromium, by clicks and keys alone, and prints how many
 * clicks and seconds each took. Needs npm run build. Seconds are those of this machine: compare them within one run only.
 */
import type { Page } from 'playwright';
import { openInterface, showState, stateNamed, type Width } from '../../fixtures/interface/states.ts';
import { type ChromiumBrowser, launchChromium } from '../../lab/chromium.ts';
import { startLab } from '../../lab/lab.ts';

interface Task {
  readonly name: string;
  readonly state: string;
  readonly width: Width;
  /** Clicks outside the interface, as on the icon. */
  readonly clicksBefore: number;
  readonly steps: (user: User) => Promise<void>;
}

interface User {
  readonly page: Page;
  /** Clicks on the first thing that this selector names. */
  readonly click: (selector: string) => Promise<void>;
}

const pasted = async (): Promise<string> => (await stateNamed('imported').pasted?.()) ?? '';

const importPasted = async ({ page, click }: User): Promise<void> => {
  await click('.drop-box + details > summary');
  await page.locator('.drop-box + details textarea').fill(await pasted());
  await click('.drop-box + details button');
  await page.locator('main[data-state="imported"] .folds').waitFor();
};

const TASKS: readonly Task[] = [
  {
    name: 'from the failed page to the message, ready in the mail program',
    state: 'refused',
    width: 'popup',
    clicksBefore: 1,
    steps: async ({ page, click }) => {
      await page.locator('[data-action="mail"]').waitFor();
      await click('[data-part="next-step"] .button.primary');
      await page.getByText('Copied').first().waitFor();
    },
  },
  {
    name: 'a colleague saves the report',
    state: 'refused',
    width: 'popup',
    clicksBefore: 1,
    steps: async ({ click }) => {
      await click('details.card:has([data-action="download"]) > summary');
      await click('[data-action="download"]');
    },
  },
  { name: 'a copied Response is pasted', state: 'import', width: 'tab', clicksBefore: 0, steps: importPasted },
  {
    name: 'an instance is saved from a sign-in, and checked before anyone signs in',
    state: 'refused',
    width: 'tab',
    clicksBefore: 0,
    steps: async ({ page, click }) => {
      await click('details.card:has([data-action="save-instance"]) > summary');
      await click('[data-action="save-instance"]');
      await page.locator('[data-part="preflight-good"]').waitFor();
    },
  },
  {
    name: 'the certificate that signed is found and saved',
    state: 'refused',
    width: 'tab',
    clicksBefore: 0,
    steps: async ({ click }) => click('[data-action="download-certificate"]'),
  },
];

const timeOf = async (browser: ChromiumBrowser, { name, state, width, clicksBefore, steps }: Task): Promise<string> => {
  const page = await openInterface(browser, width);
  await showState(page, stateNamed(state));
  let clicks = clicksBefore;
  const started = performance.now();
  await steps({
    page,
    click: async (selector) => {
      clicks += 1;
      await page.locator(selector).first().click();
    },
  });
  const seconds = (performance.now() - started) / 1000;
  await page.close();
  return `${name}: ${clicks} clicks, ${seconds.toFixed(1)} s`;
};

const lab = await startLab();
const browser = await launchChromium(lab);
try {
  for (const task of TASKS) console.log(await timeOf(browser, task));
} finally {
  await browser.close();
  await lab.close();
}
