import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright';
import { findChromium, ROOT } from '../../scripts/setup.mjs';
import type { Lab } from './lab.ts';

/** A Chromium with the extension, for which every host name leads to the lab. */
export interface LabBrowser {
  readonly context: BrowserContext;
  /** The address of a page of the extension. */
  readonly extensionUrl: (page: string) => string;
  /** The extension's worker as it is now; it may have been ended and started again. */
  readonly worker: () => Promise<Worker>;
  readonly close: () => Promise<void>;
}

export const BUILT_EXTENSION = path.join(ROOT, 'dist', 'chromium');

interface LaunchOptions {
  /** The folder of the unpacked extension. */
  readonly extension?: string;
  readonly headless?: boolean;
  /** Where Chromium's developer tools write a HAR of everything, when the browser is closed. */
  readonly har?: string;
}

export async function launchChromium(
  lab: Lab,
  { extension = BUILT_EXTENSION, headless = true, har }: LaunchOptions = {},
): Promise<LabBrowser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium found; set CHROMIUM to its path');
  // Without it Chromium starts all the same, and the wait for its worker would only end at the watchdog.
  if (!existsSync(path.join(extension, 'manifest.json')))
    throw new Error(`no extension in ${extension}; npm run build`);
  const profile = mkdtempSync(path.join(os.tmpdir(), 'lab-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    ignoreHTTPSErrors: true,
    ...(har === undefined ? {} : { recordHar: { path: har } }),
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--host-resolver-rules=MAP * 127.0.0.1:${lab.port}`,
      // Chromium refuses to run as root with its sandbox.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const worker = async (): Promise<Worker> =>
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const first = await worker();
  await first.evaluate(listenersStand);
  await closeWelcome(context);
  const base = new URL('/', first.url());
  return {
    context,
    worker,
    extensionUrl: (page) => new URL(page, base).href,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** The page of the first run opens by itself, and would stand before the others. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const welcome = (): Page | undefined => context.pages().find((page) => page.url().endsWith('#welcome'));
  while (welcome() === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
  await welcome()?.close();
}

const LOGIN_NAME = 'input[name="username"]';
const AWS_SAYS_HOW_IT_ENDED = '[role="alert"] h2, h1:text-is("AWS access portal")';

/** Signs the lab's user in, from `lab.signInUrl` to the page on which the sign-in ends. */
export async function signIn(page: Page, lab: Lab): Promise<void> {
  if (lab.settings.fault === 'stale-request') await beginAnother(page, lab);
  await page.goto(lab.signInUrl, { waitUntil: 'commit' });
  if (lab.settings.fault === 'no-response') return endsAtIdp(page);
  const ended = page.locator(AWS_SAYS_HOW_IT_ENDED).first();
  const loginName = page.locator(LOGIN_NAME);
  await loginName.or(ended).first().waitFor();
  if (await loginName.isVisible()) {
    await loginName.fill('alice');
    await page.locator('input[name="password"]').fill('alicepass');
    await page.locator('input[name="password"]').press('Enter');
  }
  await ended.waitFor();
}

/** A sign-in that only gets as far as the IdP: its request is the one that is answered too late. */
async function beginAnother(page: Page, lab: Lab): Promise<void> {
  const { fault } = lab.settings;
  lab.set({ fault: 'no-response' });
  await page.goto(lab.signInUrl, { waitUntil: 'commit' });
  await endsAtIdp(page);
  lab.set({ fault });
}

const endsAtIdp = (page: Page): Promise<void> =>
  page.waitForURL(({ hostname }) => hostname.endsWith('.example.test'), { waitUntil: 'load' });

/** Runs in the worker: Chromium shows it before its script has run, and a request made then would be missed. */
async function listenersStand(): Promise<void> {
  while (!chrome.webRequest.onBeforeRequest.hasListeners()) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** The part of the extension API that the function above uses; it is run in the worker, not here. */
declare const chrome: { readonly webRequest: { readonly onBeforeRequest: { hasListeners(): boolean } } };
