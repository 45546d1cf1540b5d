import { type Browser, chromium, type Page } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { SANDBOX_SWITCHES, SPARING_SWITCHES } from '../../lab/chromium-switches.ts';
import { findChromium, findFirefox } from '../../scripts/setup.mjs';

type PuppeteerBrowser = Awaited<ReturnType<typeof puppeteer.launch>>;
type PuppeteerPage = Awaited<ReturnType<PuppeteerBrowser['newPage']>>;

/** Browsers without the extension. Each starts when its first page is opened. */
export interface PlainBrowsers {
  /** A new page that shares nothing with the others. */
  chromiumPage(): Promise<Page>;
  firefoxPage(): Promise<PuppeteerPage>;
  close(): Promise<void>;
}

export const plainBrowsers = (): PlainBrowsers => {
  let startedChromium: Promise<Browser> | null = null;
  let startedFirefox: Promise<PuppeteerBrowser> | null = null;
  return {
    chromiumPage: async () => {
      startedChromium ??= chromium.launch({
        executablePath: findChromium() ?? '',
        args: [...SPARING_SWITCHES, ...SANDBOX_SWITCHES],
      });
      return (await startedChromium).newPage();
    },
    firefoxPage: async () => {
      startedFirefox ??= puppeteer.launch({ browser: 'firefox', executablePath: findFirefox() ?? '' });
      return (await startedFirefox).newPage();
    },
    close: async () => {
      for (const browser of await Promise.all([startedChromium, startedFirefox])) await browser?.close();
    },
  };
};
