import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { zipSync } from 'fflate';
import { chromium } from 'playwright';
import puppeteer, { type Page } from 'puppeteer-core';
import type { LabBrowser } from '../../lab/browser.ts';
import { BUILT_EXTENSION, tabOf } from '../../lab/chromium.ts';
import { SPARING_SWITCHES } from '../../lab/chromium-switches.ts';
import { packCrx, updateManifest } from '../../lab/crx.ts';
import { listenersStand } from '../../lab/in-extension.ts';
import type { Lab } from '../../lab/lab.ts';
import { makePolicyFolder, withPolicies } from '../../lab/policies.ts';
import { EXTENSION_ID, GECKO_ID, XPI_URL } from '../../scripts/docs/fleet.ts';
import { findChromium, findFirefox, ROOT } from '../../scripts/setup.mjs';

/**
 * Browsers that an administrator manages: the policy files of docs/fleet force-install the packages and contain the
 * extension's settings.
 */

type Policy = Readonly<Record<string, unknown>>;

/** A policy file of docs/fleet with this organisation's values instead of the example's. */
const policyFile = (file: string, placeholders: Readonly<Record<string, string>>, policy: Policy): string => {
  const text = readFileSync(path.join(ROOT, 'docs/fleet', file), 'utf8');
  const filled = Object.entries(placeholders).reduce((all, [name, value]) => all.replaceAll(name, value), text);
  return JSON.stringify(
    JSON.parse(filled, (key, value) => (key === placeholders[EXTENSION_ID] && 'contact' in value ? policy : value)),
  );
};

export interface ManagedChromium extends Pick<LabBrowser, 'newTab' | 'openInterface' | 'close'> {
  /** Changes the policy while the browser runs. */
  readonly setPolicy: (policy: Policy) => void;
}

/** Packs the built extension with a new key, and lets policy install it. */
export async function launchManagedChromium(lab: Lab, policy: Policy): Promise<ManagedChromium> {
  const folder = makePolicyFolder();
  const { id, updateUrl } = packForChromium(folder);
  const setPolicy = (changed: Policy): void => {
    const placeholders = { [EXTENSION_ID]: id, 'https://clients2.google.com/service/update2/crx': updateUrl };
    writeFileSync(
      path.join(folder, 'chromium/managed/its-the-saml.json'),
      policyFile('linux/chrome.json', placeholders, changed),
    );
  };
  setPolicy(policy);
  // Chromium does not let anybody inspect an extension that policy installed, but the tests must.
  writeFileSync(path.join(folder, 'chromium/managed/tests.json'), JSON.stringify({ DeveloperToolsAvailability: 1 }));
  const context = await chromium.launchPersistentContext(path.join(folder, 'profile'), {
    ...withPolicies(folder, findChromium()),
    headless: true,
    ignoreHTTPSErrors: true,
    args: ['--no-sandbox', ...SPARING_SWITCHES, `--host-resolver-rules=MAP * 127.0.0.1:${lab.port}`],
    ignoreDefaultArgs: ['--disable-extensions', '--disable-background-networking'],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await worker.evaluate(listenersStand);
  return {
    newTab: async () => tabOf(await context.newPage()),
    openInterface: async () => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/popup/popup.html`);
      return tabOf(page);
    },
    setPolicy,
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Its packed extension, and the manifest with its address. */
const packForChromium = (folder: string): { readonly id: string; readonly updateUrl: string } => {
  const unpacked = path.join(folder, 'package');
  cpSync(BUILT_EXTENSION, unpacked, { recursive: true });
  const { id, file, version } = packCrx(unpacked);
  const manifest = path.join(folder, 'update.xml');
  writeFileSync(manifest, updateManifest(id, version, pathToFileURL(file).href));
  return { id, updateUrl: pathToFileURL(manifest).href };
};

const packForFirefox = (folder: string): string => {
  const unpacked = path.join(ROOT, 'dist', 'firefox');
  const files = readdirSync(unpacked, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(unpacked, path.join(entry.parentPath, entry.name)));
  const xpi = path.join(folder, 'package.xpi');
  writeFileSync(xpi, zipSync(Object.fromEntries(files.map((file) => [file, readFileSync(path.join(unpacked, file))]))));
  return xpi;
};

export interface ManagedFirefox {
  /** The interface's settings. */
  readonly settings: Page;
  readonly close: () => Promise<void>;
}

const UUID = '5b1f1f6e-0000-4000-8000-0000000f1ee7';

/** Lets policy install the package for Firefox, which Mozilla has not signed. */
export async function launchManagedFirefox(policy: Policy): Promise<ManagedFirefox> {
  const folder = makePolicyFolder();
  const xpi = packForFirefox(folder);
  writeFileSync(
    path.join(folder, 'firefox/policies.json'),
    policyFile('firefox/policies.json', { [EXTENSION_ID]: GECKO_ID, [XPI_URL]: pathToFileURL(xpi).href }, policy),
  );
  const browser = await puppeteer.launch({
    ...withPolicies(folder, findFirefox()),
    browser: 'firefox',
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'xpinstall.signatures.required': false,
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
    },
  });
  const settings = await browser.newPage();
  // Firefox installs it a moment after it starts; puppeteer never sees such a page as loaded.
  const isThere = () => location.protocol === 'moz-extension:' && document.querySelector('h1') !== null;
  for (;;) {
    await settings.goto(`moz-extension://${UUID}/popup/popup.html#settings`, { waitUntil: [] }).catch(() => null);
    const found = await settings.waitForFunction(isThere, { timeout: 2000 }).catch(() => null);
    if (found !== null) break;
  }
  return {
    settings,
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
