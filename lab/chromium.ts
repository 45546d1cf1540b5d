import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Locator, type Page, type Worker } from 'playwright';
import { findChromium, ROOT } from '../scripts/setup.mjs';
import type { LabBrowser, LaunchOptions, Popup, Tab, Target } from './browser.ts';
import { callOf, popupCallOf } from './calls.ts';
import { SANDBOX_SWITCHES, SPARING_SWITCHES } from './chromium-switches.ts';
import { targetsAt, withTarget } from './chromium-target.ts';
import {
  clearStorage,
  closeWelcome,
  createBareWindow,
  createPrivateWindow,
  isPopupDrawn,
  isWorkerListening,
  listenersStand,
  openPopupOfWindow,
} from './in-extension.ts';
import type { Lab } from './lab.ts';
import { until, WATCHDOG } from './until.ts';

/** Chromium under Playwright, with what only its own measurements need. */
export interface ChromiumBrowser extends LabBrowser {
  readonly context: BrowserContext;
  /** Playwright's page of a tab. */
  readonly pageOf: (tab: Tab) => Page;
  /** The address of a page of the extension. */
  readonly extensionUrl: (page: string) => string;
  /** The extension's worker as it is now; it may have been ended and started again. */
  readonly worker: () => Promise<Worker>;
}

interface ChromiumOptions extends LaunchOptions {
  /** Where Chromium's developer tools write a HAR of everything, when the browser is closed. */
  readonly har?: string;
  /** Brings the extension in, in place of DevTools, and returns its id. */
  readonly install?: (context: BrowserContext) => Promise<string>;
  /** The environment, where it is another than this process's. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/**
 * Every step of a sign-in to another site would start a process of its own, which takes longer than the page. One process for all tabs
 * would be faster still, but then closing a tab sometimes never ends.
 */
const NO_SITE_ISOLATION = '--disable-site-isolation-trials';

export const BUILT_EXTENSION = path.join(ROOT, 'dist', 'chromium');

export async function launchChromium(
  lab: Lab,
  { extension = BUILT_EXTENSION, headless = true, bareWindows = false, har, install, env }: ChromiumOptions = {},
): Promise<ChromiumBrowser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium found; set CHROMIUM to its path');
  if (!existsSync(path.join(extension, 'manifest.json')))
    throw new Error(`no extension in ${extension}; npm run build`);
  const profile = mkdtempSync(path.join(os.tmpdir(), 'lab-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    ignoreHTTPSErrors: true,
    ...(har === undefined ? {} : { recordHar: { path: har } }),
    ...(env === undefined ? {} : { env }),
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--enable-unsafe-extension-debugging',
      ...SPARING_SWITCHES,
      NO_SITE_ISOLATION,
      // A popup is as high as there is screen beneath the toolbar.
      '--screen-info={1600x1200}',
      `--host-resolver-rules=MAP * 127.0.0.1:${lab.port}`,
      ...SANDBOX_SWITCHES,
    ],
  });
  // Without it, what never comes is waited for as long as the test may take.
  context.setDefaultTimeout(WATCHDOG);
  const devTools = await browserSession(context);
  const id = await (install?.(context) ?? loadUnpacked(devTools, extension));
  const extensionUrl = (page: string): string => `chrome-extension://${id}/${page}`;
  const worker = async (): Promise<Worker> =>
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await (await worker()).evaluate(listenersStand);

  // Any file of the package makes a page of the extension's origin; this one runs no script.
  const extensionPage = await newWindow(context, devTools, extensionUrl('manifest.json'));
  await run(extensionPage, closeWelcome, null);
  const pages = new Map<Tab, Page>();
  const tab = (page: Page): Tab => {
    const made = tabOf(page);
    pages.set(made, page);
    return made;
  };
  const pageOf = (of: Tab): Page => {
    const page = pages.get(of);
    if (page === undefined) throw new Error('this browser has no such tab');
    return page;
  };
  const newPage = (url: string): Promise<Page> =>
    bareWindows
      ? opened(context, url, () => run(extensionPage, createBareWindow, url))
      : newWindow(context, devTools, url);
  const newPrivateWindow = (url: string): Promise<Page> =>
    opened(context, url, () => run(extensionPage, createPrivateWindow, url));
  /** As `extensionPage`, in a private window: the first that is opened. */
  let privatePage: Page | null = null;
  const newPrivatePage = async (url: string): Promise<Page> => {
    if (privatePage === null) {
      const page = await newPrivateWindow(extensionUrl('manifest.json'));
      privatePage = page;
      await until('the worker of private windows', () => run(page, isWorkerListening, null));
    }
    return newPrivateWindow(url);
  };
  const closePrivateWindows = async (): Promise<void> => {
    if (privatePage === null) return;
    privatePage = null;
    await until('the end of private windows', async () => {
      const targets = await privateTargets(devTools, extensionPage);
      const pages = targets.filter(({ type }) => type === 'page');
      await Promise.all(pages.map(({ targetId }) => devTools.send('Target.closeTarget', { targetId })));
      return targets.length === 0;
    });
  };
  return {
    name: 'chromium',
    context,
    pageOf,
    extensionUrl,
    worker,
    newTab: async () => tab(await newPage('about:blank')),
    newTabWithToolbar: async () => tab(await newWindow(context, devTools, 'about:blank')),
    openInterface: async () => tab(await newPage(extensionUrl('popup/popup.html'))),
    newPrivateTab: async () => tab(await newPrivatePage('about:blank')),
    openInContainer: null,
    openPrivateInterface: async () => tab(await newPrivatePage(extensionUrl('popup/popup.html'))),
    closePrivateWindows,
    inExtension: (inPage, argument) => run(extensionPage, inPage, argument),
    openPopup: async (over) => {
      await over.toFront();
      // A tab may show the same page.
      const others = await targetsAt(devTools, extensionUrl('popup/popup.html'));
      await run(extensionPage, openPopupOfWindow, await windowIdOf(pageOf(over)));
      const targetId = await until('the popup', async () =>
        (await targetsAt(devTools, extensionUrl('popup/popup.html'))).find((each) => !others.includes(each)),
      );
      const popup = popupOf(extensionPage, devTools, targetId);
      await until('the popup', () => popup.run(isPopupDrawn, null));
      return popup;
    },
    stopBackground: async () => {
      await stopWorkerOf(extensionPage);
      if (privatePage !== null) await stopWorkerOf(privatePage);
    },
    closed: () => new Promise((resolve) => context.once('close', () => resolve())),
    reset: async (kept) => {
      await closePrivateWindows();
      const staying = [extensionPage, ...(kept === undefined ? [] : [pageOf(kept)])];
      await Promise.all(context.pages().map((page) => (staying.includes(page) ? null : page.close())));
      for (const [each, page] of pages) if (!staying.includes(page)) pages.delete(each);
      await context.clearCookies();
      await run(extensionPage, clearStorage, null);
    },
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** --load-extension cannot allow an extension in private windows. */
const loadUnpacked = async (devTools: CDPSession, path: string): Promise<string> =>
  (await devTools.send('Extensions.loadUnpacked', { path, enableInIncognito: true })).id;

const browserSession = async (context: BrowserContext): Promise<CDPSession> => {
  const browser = context.browser();
  if (browser === null) throw new Error('Playwright hands over no browser');
  return browser.newBrowserCDPSession();
};

/** The page of this address that `open` opens; others may open by themselves meanwhile. */
const opened = async (context: BrowserContext, url: string, open: () => Promise<unknown>): Promise<Page> => {
  const before = new Set(context.pages());
  await open();
  const page = await until(url, async () => context.pages().find((each) => !before.has(each) && each.url() === url));
  await page.waitForLoadState();
  return page;
};

const newWindow = (context: BrowserContext, devTools: CDPSession, url: string): Promise<Page> =>
  opened(context, url, () => devTools.send('Target.createTarget', { url, newWindow: true }));

/** DevTools and the extension API have the same numbers for windows. */
const windowIdOf = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  const { windowId } = await session.send('Browser.getWindowForTarget');
  await session.detach();
  return windowId;
};

/** What runs in private windows, their worker included: Playwright tells it apart from the rest in nothing. */
const privateTargets = async (devTools: CDPSession, ordinary: Page) => {
  const session = await ordinary.context().newCDPSession(ordinary);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  const { targetInfos } = await devTools.send('Target.getTargets');
  return targetInfos.filter(({ browserContextId }) => browserContextId !== targetInfo.browserContextId);
};

/** Ends the worker of the kind of windows that this page of the extension is in. */
const stopWorkerOf = async (extensionPage: Page): Promise<void> => {
  const session = await extensionPage.context().newCDPSession(extensionPage);
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
};

const run = <Argument, Result>(
  page: Page,
  inPage: (argument: Argument) => Result,
  argument: Argument,
): Promise<Awaited<Result>> => page.evaluate<Awaited<Result>>(callOf(inPage, argument));

const locatorOf = (page: Page, target: Target): Locator => {
  if (typeof target === 'string') return page.locator(target);
  const around = target.within === undefined ? page : page.locator(target.within);
  return around.getByRole(target.role, { name: target.name, exact: true });
};

/** A page of Playwright's as a tab. */
export const tabOf = (page: Page): Tab => {
  const visible = (target: Target): Locator => locatorOf(page, target).filter({ visible: true }).first();
  return {
    goTo: async (url) => {
      await page.goto(url, { waitUntil: 'commit' });
    },
    reload: async () => {
      await page.reload();
    },
    close: () => page.close(),
    toFront: () => page.bringToFront(),
    isVisible: (target) => visible(target).isVisible(),
    waitFor: (target) => visible(target).waitFor(),
    click: (target) => visible(target).click(),
    fill: (target, text) => visible(target).fill(text),
    press: (key) => page.keyboard.press(key),
    chooseFiles: (field, files) =>
      page.locator(field).setInputFiles(
        Object.entries(files).map(([name, content]) => ({
          name,
          mimeType: 'application/octet-stream',
          buffer: Buffer.from(content),
        })),
      ),
    download: async (button) => {
      const [download] = await Promise.all([page.waitForEvent('download'), visible(button).click()]);
      return readFileSync(await download.path(), 'utf8');
    },
    run: (inPage, argument) => run(page, inPage, argument),
    runScript: (source) => page.evaluate(source),
    beforeScripts: async (inPage) => {
      await page.addInitScript(inPage);
    },
    preferColours: (colorScheme) => page.emulateMedia({ colorScheme }),
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: async (file) => {
      await page.screenshot({ path: file });
    },
  };
};

const popupOf = (extensionPage: Page, devTools: CDPSession, targetId: string): Popup => {
  const popup: Popup = {
    run: (inPage, argument) => extensionPage.evaluate(popupCallOf(inPage, argument)),
    screenshot: (file) =>
      withTarget(devTools, targetId, async (send) => {
        const shot = await send('Page.captureScreenshot');
        if (typeof shot !== 'object' || shot === null || !('data' in shot)) throw new Error('no screenshot');
        writeFileSync(file, Buffer.from(String(shot.data), 'base64'));
      }),
    close: () => popup.run((view) => view.close(), null),
  };
  return popup;
};
