import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import puppeteer, { type KeyInput, type Page } from 'puppeteer-core';
import { findChromium } from '../scripts/setup.mjs';
import type { Tab } from './browser.ts';
import { callOf } from './calls.ts';
import { SPARING_SWITCHES } from './chromium-switches.ts';
import { type Crx, packCrx, updateManifest } from './crx.ts';
import { closeWelcome, isWorkerListening } from './in-extension.ts';
import { replaceText } from './in-page.ts';
import type { Lab } from './lab.ts';
import { makePolicyFolder, withPolicies } from './policies.ts';
import { until } from './until.ts';

/**
 * Chromium with packed extensions that it updates by itself from a server. Puppeteer drives it, because Playwright
 * stays attached to every worker, so that none is ever idle, and Chromium only updates an idle extension.
 */
export interface UpdatingChromium {
  newTab(): Promise<UpdatingTab>;
  /** A page of the extension that was installed from this folder. */
  openPage(folder: string, page: string): Promise<UpdatingTab>;
  /**
   * Publishes the extensions of all folders as `NEW_VERSION`, and makes the browser find and download it, as it does
   * every few hours.
   */
  offerUpdate(): Promise<void>;
  /** Stops the worker of the extension from this folder, as Chromium does when it has been idle for 30 seconds. */
  stopWorker(folder: string): Promise<void>;
  /** The installed version, by the folder that it came from. */
  versionOf(folder: string): Promise<string | undefined>;
  close(): Promise<void>;
}

type UpdatingTab = Pick<Tab, 'goTo' | 'run' | 'fill' | 'press' | 'close'>;

/** The extension API in a page of the extension, and in chrome://extensions. */
declare const chrome: {
  readonly runtime: {
    readonly onUpdateAvailable: { addListener(listener: () => void): void };
    requestUpdateCheck(): Promise<{ readonly status: string }>;
  };
  readonly developerPrivate: {
    getExtensionsInfo(): Promise<readonly { readonly id: string; readonly version: string }[]>;
  };
};

export const NEW_VERSION = '99.0.0';

/**
 * Waits until the update is downloaded and pending, which it is as long as this page is open. An update that is looked
 * for while another one is being unpacked is found, but never downloaded.
 */
const findUpdate = async (): Promise<void> => {
  const isThere = new Promise<void>((resolve) => chrome.runtime.onUpdateAvailable.addListener(() => resolve()));
  const { status } = await chrome.runtime.requestUpdateCheck();
  if (status !== 'update_available') throw new Error(`Chromium finds no update: ${status}`);
  await isThere;
};

/** @param folders of the unpacked extensions; they and their siblings are overwritten */
export async function launchUpdatingChromium(lab: Lab, folders: readonly string[]): Promise<UpdatingChromium> {
  const policies = makePolicyFolder();
  let published = folders.map(packCrx);
  const newer = folders.map((folder) => {
    const manifest = path.join(folder, 'manifest.json');
    writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, 'utf8')), version: NEW_VERSION }));
    return packCrx(folder);
  });
  const server = await startUpdateServer(() => published);
  writeFileSync(
    path.join(policies, 'chromium/managed/tests.json'),
    JSON.stringify({
      // Chromium does not let anybody inspect an extension that policy installed, but the tests must.
      DeveloperToolsAvailability: 1,
      ExtensionSettings: Object.fromEntries(
        published.map(({ id }) => [
          id,
          {
            installation_mode: 'force_installed',
            update_url: `${server.url}/${id}.xml`,
            // Not for the installation only.
            override_update_url: true,
          },
        ]),
      ),
    }),
  );
  const browser = await puppeteer.launch({
    ...withPolicies(policies, findChromium()),
    headless: true,
    acceptInsecureCerts: true,
    userDataDir: path.join(policies, 'profile'),
    ignoreDefaultArgs: ['--disable-extensions', '--disable-background-networking'],
    args: ['--no-sandbox', ...SPARING_SWITCHES, `--host-resolver-rules=MAP * 127.0.0.1:${lab.port}, EXCLUDE localhost`],
  });
  const newTab = async (): Promise<UpdatingTab> => tabOf(await browser.newPage());
  const idOf = (folder: string): string => published[folders.indexOf(folder)]?.id ?? '';
  const urlOf = (folder: string, page: string): string => `chrome-extension://${idOf(folder)}/${page}`;
  const openPage = async (folder: string, page: string): Promise<UpdatingTab> => {
    const tab = await newTab();
    await tab.goTo(urlOf(folder, page));
    return tab;
  };
  const extensions = await newTab();
  await extensions.goTo('chrome://extensions');
  const versionOf = async (folder: string): Promise<string | undefined> => {
    const all = await extensions.run(() => chrome.developerPrivate.getExtensionsInfo(), null);
    return all.find(({ id }) => id === idOf(folder))?.version;
  };
  for (const folder of folders) {
    await until('the installation', () => versionOf(folder), 60_000);
    // An extension with an open page is in use, and is not updated.
    await until('the page of the first run', async () => {
      const page = await openPage(folder, 'manifest.json');
      await page.run(closeWelcome, null);
      await page.close();
      return true;
    });
  }
  return {
    newTab,
    openPage,
    stopWorker: async (folder) => {
      const session = await browser.target().createCDPSession();
      const { targetInfos } = await session.send('Target.getTargets');
      const worker = targetInfos.find(
        ({ type, url }) => type === 'service_worker' && url.startsWith(urlOf(folder, '')),
      );
      if (worker === undefined) throw new Error('no worker runs');
      await session.send('Target.closeTarget', worker);
      await session.detach();
    },
    versionOf,
    offerUpdate: async () => {
      published = newer;
      for (const folder of folders) {
        const page = await openPage(folder, 'manifest.json');
        await page.run(findUpdate, null);
        // Chromium checks again when a worker stops, but not when a page is closed.
        await page.run(isWorkerListening, null);
        await page.close();
      }
    },
    close: async () => {
      await browser.close();
      server.close();
      rmSync(policies, { recursive: true, force: true });
    },
  };
}

const startUpdateServer = async (published: () => readonly Crx[]) => {
  const server = createServer((request, response) => {
    const { pathname, origin } = new URL(request.url ?? '', url());
    const { name, ext } = path.parse(pathname);
    const crx = published().find(({ id }) => id === name);
    if (crx === undefined) response.writeHead(404).end();
    else if (ext === '.crx') response.end(crx.bytes);
    else response.end(updateManifest(crx.id, crx.version, `${origin}/${crx.id}.crx`));
  });
  const url = (): string => {
    const address = server.address();
    return `http://localhost:${typeof address === 'object' ? address?.port : address}`;
  };
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return { url: url(), close: () => server.close() };
};

const tabOf = (page: Page): UpdatingTab => ({
  goTo: async (url) => {
    await page.goto(url);
  },
  run: <Argument, Result>(inPage: (argument: Argument) => Result, argument: Argument): Promise<Awaited<Result>> =>
    page.evaluate<[], () => Result>(callOf(inPage, argument)),
  fill: async (target, text) => {
    if (typeof target !== 'string') throw new Error('only a CSS selector finds a field here');
    const field = await page.waitForSelector(target);
    await field?.evaluate(replaceText, text);
  },
  press: (key) => page.keyboard.press(key as KeyInput),
  close: () => page.close(),
});
