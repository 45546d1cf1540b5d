import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import puppeteer, {
  type Browser,
  type ElementHandle,
  type KeyInput,
  type Page,
  type LaunchOptions as PuppeteerOptions,
} from 'puppeteer-core';
import manifest from '../manifest.json' with { type: 'json' };
import { findFirefox, ROOT } from '../scripts/setup.mjs';
import type { Files, LabBrowser, LaunchOptions, Popup, Tab, Target } from './browser.ts';
import { callOf, popupCallOf } from './calls.ts';
import { type ChromeScope, chromeScopeOf, installZip } from './firefox-chrome-scope.ts';
import {
  allowInPrivateWindows,
  closeContainers,
  drawPopup,
  openInContainer,
  preferColours,
  terminateBackground,
} from './firefox-internals.ts';
import {
  clearStorage,
  closeWelcome,
  createPrivateWindow,
  createTab,
  isPopupDrawn,
  openPopupOfWindow,
  ownWindowId,
  removePrivateWindows,
} from './in-extension.ts';
import { findTarget, replaceText } from './in-page.ts';
import type { Lab } from './lab.ts';
import { until } from './until.ts';

const EXTENSION_ID = manifest.browser_specific_settings.gecko.id;
/** Firefox would draw one at random, and tell it to nobody. */
const EXTENSION_UUID = '5b1f1f6e-0000-4000-8000-00000000a5a1';
const extensionUrl = (page: string): string => `moz-extension://${EXTENSION_UUID}/${page}`;

/** Stock Firefox under puppeteer, over WebDriver BiDi, with what only Firefox has. */
export interface FirefoxBrowser extends LabBrowser {
  readonly chromeScope: ChromeScope;
}

interface FirefoxOptions extends LaunchOptions {
  /** Starts Firefox in puppeteer's place, and brings the extension in. */
  readonly start?: (options: PuppeteerOptions) => Promise<Browser>;
}

const optionsFor = (lab: Lab, files: string, headless: boolean): PuppeteerOptions => {
  const executablePath = findFirefox();
  if (executablePath === null) throw new Error('no Firefox found; set FIREFOX to its path');
  return {
    browser: 'firefox',
    executablePath,
    headless,
    acceptInsecureCerts: true,
    // Nobody reads the requests that puppeteer would be sent; reporting them costs Firefox a tenth of a sign-in.
    networkEnabled: false,
    defaultViewport: null,
    // Without it neither pages of the extension nor Firefox's own scope can be reached.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': lab.proxyPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': lab.proxyPort,
      'browser.download.folderList': 2,
      'browser.download.dir': path.join(files, 'downloads'),
      'browser.download.alwaysOpenPanel': false,
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_UUID }),
      // Nobody looks at the window, and few processes are needed: spares and animated tabs cost more than the sign-in does.
      'dom.ipc.processPrelaunch.enabled': false,
      // A process that waits for the next page of its site costs less than one that is started for it.
      'dom.ipc.processCount': 1,
      'dom.ipc.processCount.webIsolated': 1,
      'dom.ipc.keepProcessesAlive.web': 1,
      'dom.ipc.keepProcessesAlive.webIsolated.max': 8,
      'dom.ipc.keepProcessesAlive.webIsolated.perOriginMax': 1,
      'ui.prefersReducedMotion': 1,
      // What is asked for is granted without a question: nobody is there to answer it.
      'extensions.webextOptionalPermissionPrompts': false,
      // Mozilla signs what it publishes; a build is not signed.
      'xpinstall.signatures.required': false,
    },
  };
};

interface PlainFirefox {
  readonly tab: Tab;
  /** With its name. */
  readonly version: string;
  close(): Promise<void>;
}

/** A Firefox without the extension. */
export const launchPlainFirefox = async (lab: Lab): Promise<PlainFirefox> => {
  const files = mkdtempSync(path.join(os.tmpdir(), 'lab-firefox-'));
  const browser = await puppeteer.launch(optionsFor(lab, files, true));
  return {
    tab: tabOf(await browser.newPage(), chromeScopeOf(browser), files),
    version: (await browser.version()).replace('/', ' '),
    close: async () => {
      await browser.close();
      rmSync(files, { recursive: true, force: true });
    },
  };
};

export async function launchFirefox(
  lab: Lab,
  { extension = path.join(ROOT, 'dist', 'firefox'), headless = true, start }: FirefoxOptions = {},
): Promise<FirefoxBrowser> {
  const isZip = extension.endsWith('.zip');
  if (!existsSync(isZip ? extension : path.join(extension, 'manifest.json')))
    throw new Error(`no extension in ${extension}; npm run build`);
  const files = mkdtempSync(path.join(os.tmpdir(), 'lab-firefox-'));
  const options = optionsFor(lab, files, headless);
  const browser = await (start ?? puppeteer.launch)(options);
  const chromeScope = chromeScopeOf(browser);
  if (start === undefined) {
    await chromeScope(allowInPrivateWindows, EXTENSION_ID);
    if (isZip) await installZip(browser, extension);
    else await browser.installExtension(extension);
  }
  const [extensionPage] = await browser.pages();
  if (extensionPage === undefined) throw new Error('Firefox shows no page');
  // Any file of the package makes a page of the extension's origin; this one runs no script.
  await goTo(extensionPage, extensionUrl('icons/icon.svg'));
  await run(extensionPage, closeWelcome, null);
  const mainWindow = await run(extensionPage, ownWindowId, null);

  const windowOf = new Map<Tab, number>();
  let interfacePage: Page | null = null;
  let privateWindow: number | null = null;

  /** Puppeteer cannot choose the window. */
  const opened = async (open: () => Promise<unknown>): Promise<Page> => {
    const before = new Set(await browser.pages());
    await open();
    return until('the new tab', async () => (await browser.pages()).find((page) => !before.has(page)));
  };
  const tab = (page: Page, window: number): Tab => {
    const made = tabOf(page, chromeScope, files);
    windowOf.set(made, window);
    return made;
  };
  const newTab = async (): Promise<Tab> =>
    tab(await opened(() => run(extensionPage, createTab, mainWindow)), mainWindow);
  const newPrivateTab = async (): Promise<Tab> => {
    const page = await opened(async () => {
      if (privateWindow === null) privateWindow = await run(extensionPage, createPrivateWindow, 'about:blank');
      else await run(extensionPage, createTab, privateWindow);
    });
    return tab(page, privateWindow ?? mainWindow);
  };
  const closePrivateWindows = async (): Promise<void> => {
    await run(extensionPage, removePrivateWindows, null);
    for (const [each, window] of windowOf) if (window === privateWindow) windowOf.delete(each);
    privateWindow = null;
  };
  return {
    name: 'firefox',
    chromeScope,
    newTab,
    newTabWithToolbar: newTab,
    openInterface: async () => {
      interfacePage ??= await browser.newPage({ type: 'window' });
      await goTo(interfacePage, extensionUrl('popup/popup.html'));
      return tabOf(interfacePage, chromeScope, files);
    },
    newPrivateTab,
    openInContainer: async (url) => {
      await chromeScope(openInContainer, url);
    },
    openPrivateInterface: async () => {
      const made = await newPrivateTab();
      await made.goTo(extensionUrl('popup/popup.html'));
      return made;
    },
    closePrivateWindows,
    openPopup: async (over) => {
      await over.toFront();
      await run(extensionPage, openPopupOfWindow, windowOf.get(over) ?? mainWindow);
      const popup = popupOf(extensionPage, chromeScope);
      await until('the popup', () => popup.run(isPopupDrawn, null));
      return popup;
    },
    inExtension: (inPage, argument) => run(extensionPage, inPage, argument),
    stopBackground: async () => {
      await chromeScope(terminateBackground, EXTENSION_ID);
    },
    closed: () => new Promise((resolve) => browser.once('disconnected', () => resolve())),
    reset: async () => {
      await closePrivateWindows();
      await chromeScope(closeContainers, null);
      // Pages that a page opened too: what one of them still reports would be a sign-in of the next test.
      for (const page of await browser.pages()) {
        if (page !== extensionPage && page !== interfacePage) await page.close();
      }
      windowOf.clear();
      await browser.deleteCookie(...(await browser.cookies()));
      await run(extensionPage, clearStorage, null);
    },
    close: async () => {
      await browser.close();
      rmSync(files, { recursive: true, force: true });
    },
  };
}

const run = <Argument, Result>(
  page: Page,
  inPage: (argument: Argument) => Result,
  argument: Argument,
): Promise<Awaited<Result>> => page.evaluate<[], () => Result>(callOf(inPage, argument));

/** Puppeteer's own `goto` never returns from a page of the extension, and from others with what is loaded last only. */
const goTo = async (page: Page, url: string): Promise<void> => {
  await page.goto(url, { waitUntil: [] });
  if (!url.startsWith('moz-extension:')) return;
  await until(url, () => run(page, (wanted) => location.href === wanted && document.readyState === 'complete', url));
};

const find = (page: Page, target: Target): Promise<ElementHandle<HTMLElement>> =>
  page.evaluateHandle<[], () => HTMLElement>(callOf(findTarget, target));

const tabOf = (page: Page, chromeScope: ChromeScope, files: string): Tab => {
  const visible = (target: Target): Promise<ElementHandle<HTMLElement>> =>
    until(JSON.stringify(target), () => find(page, target));
  return {
    goTo: (url) => goTo(page, url),
    reload: async () => {
      // Puppeteer's own never returns, as its `goto`.
      await run(
        page,
        () => {
          Reflect.set(globalThis, 'isBeforeReload', true);
          location.reload();
        },
        null,
      );
      await until('the page again', () =>
        run(page, () => !('isBeforeReload' in globalThis) && document.readyState === 'complete', null),
      );
    },
    close: () => page.close(),
    toFront: async () => {
      await page.bringToFront();
      // Firefox answers before the window has the focus, without which no field gains or loses it.
      await until('the focus', () => run(page, () => document.hasFocus(), null));
    },
    isVisible: (target) =>
      find(page, target).then(
        () => true,
        () => false,
      ),
    waitFor: async (target) => {
      await visible(target);
    },
    click: async (target) => (await visible(target)).click(),
    fill: async (target, text) => {
      await (await visible(target)).evaluate(replaceText, text);
    },
    press: (key) => page.keyboard.press(key as KeyInput),
    chooseFiles: async (field, chosen) => {
      const input = await (await until(field, () => page.$(field))).toElement('input');
      await input.uploadFile(...inFolder(path.join(files, 'uploads'), chosen));
    },
    download: async (button) => {
      const folder = path.join(files, 'downloads');
      rmSync(folder, { recursive: true, force: true });
      await (await visible(button)).click();
      return until('the download', async () => downloadedIn(folder));
    },
    run: (inPage, argument) => run(page, inPage, argument),
    runScript: async (source) => {
      await page.evaluate(source);
    },
    beforeScripts: async (inPage) => {
      await page.evaluateOnNewDocument(inPage);
    },
    preferColours: async (scheme) => {
      await chromeScope(preferColours, scheme);
    },
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: async (file) => {
      writeFileSync(file, await page.screenshot());
    },
  };
};

/** The files' paths. */
const inFolder = (folder: string, files: Files): readonly string[] => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  return Object.entries(files).map(([name, content]) => {
    writeFileSync(path.join(folder, name), content);
    return path.join(folder, name);
  });
};

/** Firefox writes to another file first, and reserves the name with an empty one. */
const downloadedIn = (folder: string): string | null => {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const [name] = names;
  return name === undefined || names.length > 1 ? null : readFileSync(path.join(folder, name), 'utf8') || null;
};

const popupOf = (extensionPage: Page, chromeScope: ChromeScope): Popup => {
  const popup: Popup = {
    run: <Argument, Result>(inPopup: (popup: Window, argument: Argument) => Result, argument: Argument) =>
      extensionPage.evaluate<[], () => Result>(popupCallOf(inPopup, argument)),
    screenshot: async (file) => {
      writeFileSync(file, Buffer.from(String(await chromeScope(drawPopup, null)), 'base64'));
    },
    close: () => popup.run((view) => view.close(), null),
  };
  return popup;
};
