/** Five tasks of a new user, done in Chromium only by clicks and keys, with the clicks and seconds that each takes. */
import type { Page } from 'playwright';
import { openInterface, showState, stateNamed, type Width } from '../../fixtures/interface/states.ts';
import { settingsFiles } from '../../fixtures/interface/stored-sign-ins.ts';
import { type ChromiumBrowser, launchChromium } from '../../lab/chromium.ts';
import type { Lab } from '../../lab/lab.ts';

interface Task {
  readonly name: string;
  readonly state: string;
  readonly width: Width;
  /** Clicks outside the interface: on the icon, or on files in the browser's dialog. */
  readonly clicksOutside: number;
  /** What somebody else prepared, which does not count here. */
  readonly prepared?: (browser: ChromiumBrowser) => Promise<string>;
  readonly steps: (user: User, prepared: string) => Promise<void>;
}

interface User {
  readonly page: Page;
  /** Clicks the first element that matches this selector. */
  readonly click: (selector: string) => Promise<void>;
}

const FILE_INPUT = '.drop-box input[type="file"]';
const DIAGNOSED = 'main[data-state="imported"] .folds';

/** The report that the popup saves after a refused sign-in. */
const savedReport = async (browser: ChromiumBrowser): Promise<string> => {
  const page = await openInterface(browser, 'popup');
  await showState(page, stateNamed('refused'));
  const panel = page.locator('details.card', { has: page.locator('[data-action="download"]') });
  await panel.locator('summary').first().click();
  const started = page.waitForEvent('download');
  await page.locator('[data-action="download"]').click();
  const path = await (await started).path();
  await page.close();
  return path;
};

/** The POST to AWS, as Chromium's “Copy as cURL (bash)” writes it. */
const copiedRequest = async (): Promise<string> => {
  const message = (await stateNamed('imported').pasted?.()) ?? '';
  return `curl 'https://eu-central-1.sso.signin.aws/platform/saml/acs/2f1c7a90-6d3e-4b57-8a41-0c9d5e7f3b12' \\
  -H 'content-type: application/x-www-form-urlencoded' \\
  --data-raw 'SAMLResponse=${encodeURIComponent(message)}'`;
};

const TASKS: readonly Task[] = [
  {
    name: 'from the failed page to the message, in the mail program with its subject',
    state: 'refused',
    width: 'popup',
    clicksOutside: 1,
    steps: async ({ page, click }) => {
      await click('a[data-action="mail"][href^="mailto:"][href*="subject="]');
      await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== '');
    },
  },
  {
    name: 'a colleague imports the report that was saved',
    state: 'import',
    width: 'tab',
    clicksOutside: 2,
    prepared: savedReport,
    steps: async ({ page }, report) => {
      await page.locator(FILE_INPUT).first().setInputFiles(report);
      await page.locator(DIAGNOSED).waitFor();
    },
  },
  {
    name: 'a request copied as cURL is pasted',
    state: 'import',
    width: 'tab',
    clicksOutside: 0,
    prepared: copiedRequest,
    steps: async ({ page, click }, request) => {
      await click('.drop-box + details > summary');
      await page.locator('.drop-box + details textarea').fill(request);
      await click('.drop-box + details button');
      await page.locator(DIAGNOSED).waitFor();
    },
  },
  {
    name: "preflight: AWS's metadata, the identity provider's and its certificate are checked before anyone signs in",
    state: 'settings-empty',
    width: 'tab',
    clicksOutside: 2,
    steps: async ({ page, click }) => {
      await click('main .button.primary');
      await page
        .locator(FILE_INPUT)
        .first()
        .setInputFiles(
          settingsFiles().map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
        );
      await page.locator('[data-part^="preflight-"]').first().waitFor();
    },
  },
  {
    name: 'the identity provider changed its certificate: AWS gets a message with the new one',
    state: 'certificate-rotated',
    width: 'popup',
    clicksOutside: 1,
    steps: async ({ page, click }) => {
      await click('[data-part="messages"] > button');
      await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes('BEGIN CERTIFICATE'));
    },
  },
];

const timeOf = async (browser: ChromiumBrowser, task: Task): Promise<string> => {
  const prepared = (await task.prepared?.(browser)) ?? '';
  const page = await openInterface(browser, task.width);
  await showState(page, stateNamed(task.state));
  let clicks = task.clicksOutside;
  const started = performance.now();
  await task.steps(
    {
      page,
      click: async (selector) => {
        clicks += 1;
        await page.locator(selector).first().click();
      },
    },
    prepared,
  );
  const seconds = (performance.now() - started) / 1000;
  await page.close();
  return `${task.name}: ${clicks} clicks, ${seconds.toFixed(1)} s`;
};

/**
 * Does the five tasks one after the other. Seconds depend on this machine and do not include reading, so compare them
 * only within one run.
 */
export const timeTasks = async (lab: Lab): Promise<readonly string[]> => {
  const browser = await launchChromium(lab);
  try {
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const lines: string[] = [];
    for (const task of TASKS) {
      // A task that fails is a result as well.
      lines.push(
        await timeOf(browser, task).catch(
          (reason: unknown) => `${task.name}: cannot be done (${String(reason).split('\n')[0]})`,
        ),
      );
    }
    return lines;
  } finally {
    await browser.close();
  }
};
