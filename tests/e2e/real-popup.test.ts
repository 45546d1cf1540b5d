import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser, type Extension, type Page } from 'puppeteer-core';
import { observedSignIn, sessionOf } from '../../fixtures/interface/stored-sign-ins.ts';
import { OTHER_AWS } from '../../fixtures/matrix/sign-in.ts';
import { BUILT_EXTENSION } from '../../lab/chromium.ts';
import { SANDBOX_SWITCHES, SPARING_SWITCHES } from '../../lab/chromium-switches.ts';
import { findChromium } from '../../scripts/setup.mjs';
import { expect, test } from './test.ts';

/** The extension API in a page of the extension. */
declare const chrome: {
  readonly storage: Readonly<Record<'session' | 'local', { set(items: object): Promise<void> }>>;
  readonly tabs: { query(of: object): Promise<readonly { readonly id: number }[]> };
};

/** The width of a popup in the interface's own code (popup/styles/page.css). */
const WIDTH = 420;
/** Chromium reserves space for two. */
const WIDEST_SCROLL_BARS = 40;
/** The maximum height of a popup in Chromium (developer.chrome.com/docs/extensions/reference/api/action). */
const GREATEST_HEIGHT = 600;

/** Chromium's preference `partition.default_zoom_level`: each level is a fifth more. */
const ZOOM_OF_200 = Math.log(2) / Math.log(1.2);

/** `profile`: the browser's profile folder; a new one by default. */
const launch = (profile?: string): Promise<Browser> =>
  puppeteer.launch({
    executablePath: findChromium() ?? '',
    pipe: true,
    enableExtensions: [BUILT_EXTENSION],
    args: [...SPARING_SWITCHES, ...SANDBOX_SWITCHES],
    ...(profile === undefined ? {} : { userDataDir: profile }),
  });

/** The extension and its first-run page, which is a page of the extension like any other. */
const extensionOf = async (browser: Browser): Promise<{ readonly extension: Extension; readonly page: Page }> => {
  const welcome = await browser.waitForTarget((target) => target.url().endsWith('#welcome'));
  const [extension] = (await browser.extensions()).values();
  if (extension === undefined) throw new Error('no extension was loaded');
  return { extension, page: await welcome.asPage() };
};

/** A sign-in that was refused because of its Audience, seen in the active tab. */
const storeRefused = async (page: Page): Promise<void> => {
  const tabId = await page.evaluate(
    async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id ?? 0,
  );
  const session = sessionOf(
    await observedSignIn({ at: Date.now(), tabId, fault: { audiences: [OTHER_AWS.issuerUrl] }, ends: 'refused' }),
  );
  await page.evaluate(async (items) => {
    await chrome.storage.session.set(items);
    // The worker diagnoses when the settings change.
    await chrome.storage.local.set({
      settings: { version: 1, instances: [], retentionMinutes: 30, keepNextAccepted: false, language: 'en' },
    });
  }, session);
};

const isPopup = (url: string): boolean => url.endsWith('/popup/popup.html');

/** A click on the toolbar's button over that page; Playwright cannot drive what opens. */
const openPopup = async (browser: Browser, extension: Extension, over: Page): Promise<Page> => {
  await over.bringToFront();
  await extension.triggerAction(over);
  const target = await browser.waitForTarget((each) => isPopup(each.url()));
  return target.asPage();
};

test("the toolbar's button opens the popup: as wide as it should be, with the cause, copy, and a way into a tab", {
  tag: '@chromium',
}, async () => {
  const browser = await launch();
  try {
    const { extension, page } = await extensionOf(browser);
    const over = await browser.newPage();
    await storeRefused(page);

    const popup = await openPopup(browser, extension, over);
    await popup.waitForSelector('main[data-state="refused"][data-cause="audience-mismatch"]');
    expect(await popup.$eval('h1', (headline) => headline.textContent)).toBe("It's the audience.");
    const size = await popup.evaluate(() => ({
      width: innerWidth,
      height: innerHeight,
      unused: document.documentElement.clientWidth - document.body.clientWidth,
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }));
    expect(size).toMatchObject({ unused: 0, overflow: 0 });
    expect(size.width).toBeGreaterThanOrEqual(WIDTH);
    expect(size.width).toBeLessThanOrEqual(WIDTH + WIDEST_SCROLL_BARS);
    expect(size.height).toBeLessThanOrEqual(GREATEST_HEIGHT);
    // The cause and the one thing to do about it are visible without scrolling.
    const copy = await popup.waitForSelector('.button.primary');
    const box = await copy?.boundingBox();
    expect((box?.y ?? Number.POSITIVE_INFINITY) + (box?.height ?? 0)).toBeLessThanOrEqual(GREATEST_HEIGHT);
    await copy?.click();
    await popup.waitForFunction(() => document.querySelector('.button.primary')?.textContent?.includes('Copied'));

    await popup.locator('::-p-aria([name="Open in a tab"][role="button"])').click();
    const tab = await (await browser.waitForTarget((target) => target.url().endsWith('#diagnosis'))).asPage();
    await tab.waitForSelector('main[data-state="refused"][data-cause="audience-mismatch"]');
    // It closed in favour of the tab.
    await expect.poll(() => browser.targets().filter((target) => isPopup(target.url()))).toEqual([]);
  } finally {
    await browser.close();
  }
});

test("at the browser's zoom of 200 % the popup, which is then narrower, needs no horizontal scrolling", {
  tag: '@chromium',
}, async () => {
  const profile = test.info().outputPath('profile');
  mkdirSync(path.join(profile, 'Default'), { recursive: true });
  writeFileSync(
    path.join(profile, 'Default', 'Preferences'),
    JSON.stringify({ partition: { default_zoom_level: { x: ZOOM_OF_200 } } }),
  );
  const browser = await launch(profile);
  try {
    const { extension, page } = await extensionOf(browser);
    const over = await browser.newPage();
    await storeRefused(page);
    const popup = await openPopup(browser, extension, over);
    // The first frame has no button yet.
    await popup.waitForSelector('main[data-cause="audience-mismatch"] .button.primary');
    const size = await popup.evaluate(() => ({
      zoom: devicePixelRatio,
      width: innerWidth,
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }));
    expect(size).toMatchObject({ zoom: 2, overflow: 0 });
    expect(size.width).toBeLessThan(WIDTH);
    expect(await popup.$eval('.button.primary', (button) => button.getBoundingClientRect().right)).toBeLessThan(
      size.width,
    );
  } finally {
    await browser.close();
  }
});
