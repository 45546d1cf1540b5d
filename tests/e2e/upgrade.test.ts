import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { BUILT_EXTENSION, launchChromium } from '../../lab/chromium.ts';
import { launchFirefox } from '../../lab/firefox.ts';
import { installUpdate, versionOf } from '../../lab/firefox-internals.ts';
import { beginSignIn, logIn } from '../../lab/sign-in.ts';
import { launchUpdatingChromium, NEW_VERSION } from '../../lab/updating-chromium.ts';
import manifest from '../../manifest.json' with { type: 'json' };
import { builtPackages } from '../built-packages.ts';
import { eventually } from './eventually.ts';
import { importSettings, openDiagnosis, shown } from './interface.ts';
import { refusedWithCause, stored } from './stored.ts';
import { expect, test } from './test.ts';
import { buildTwin } from './twin.ts';

/** The extension API in a page of the extension, and in chrome://extensions. */
declare const chrome: {
  readonly runtime: { getManifest(): { readonly version: string } };
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
  readonly developerPrivate: {
    updateProfileConfiguration(change: { readonly inDeveloperMode: boolean }): Promise<void>;
    reload(id: string, options: { readonly failQuietly: boolean }): Promise<void>;
  };
};

/** Reloads the extension from its folder, like the button in chrome://extensions. */
const reloadExtension = async (page: Page, id: string): Promise<void> => {
  await page.goto('chrome://extensions');
  await page.evaluate(async (id) => {
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.reload(id, { failQuietly: true });
  }, id);
  await page.close();
};

test('a reload in the middle of a sign-in keeps the settings, and the sign-in is diagnosed', {
  tag: '@chromium',
}, async ({ lab }) => {
  const extension = path.join(temporaryFolder('upgrade'), 'extension');
  cpSync(BUILT_EXTENSION, extension, { recursive: true });
  const browser = await launchChromium(lab, { extension });
  try {
    await importSettings(await browser.openInterface(), lab);
    lab.set({ fault: 'wrong-audience', idp: 'simplesamlphp' });
    const tab = await browser.newTab();
    expect(await beginSignIn(tab, lab)).toBe('login');
    await eventually(async () => Object.keys(await stored(browser)).join()).toContain('observation:');

    const file = path.join(extension, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...manifest, version: NEW_VERSION }));
    const restarted = browser.context.waitForEvent('serviceworker');
    await reloadExtension(await browser.context.newPage(), new URL(browser.extensionUrl('')).host);
    await restarted;

    const after = await browser.openInterface();
    expect(await after.run(() => chrome.runtime.getManifest().version, null)).toBe(NEW_VERSION);
    await logIn(tab);
    await openDiagnosis(after);
    await eventually(() => shown(after)).toMatchObject({ state: 'refused', cause: 'audience-mismatch' });
  } finally {
    await browser.close();
    rmSync(extension, { recursive: true, force: true });
  }
});

/** Lets the browser stop the worker at any time, like any other extension's. */
const CARELESS_UPDATE = `
  export const UPDATE_ALARM = 'update';
  export const onUpdateAvailable = async () => undefined;
  export const installWaitingUpdate = async () => undefined;
`;

test('an update in the middle of a sign-in waits until a person has looked at it, however long the user takes', {
  tag: '@chromium',
}, async ({ lab }) => {
  const folder = temporaryFolder('update');
  const extension = path.join(folder, 'extension');
  cpSync(BUILT_EXTENSION, extension, { recursive: true });
  const twin = await buildTwin('chromium', 'background/update.ts', CARELESS_UPDATE);
  const browser = await launchUpdatingChromium(lab, [extension, twin]);
  try {
    lab.set({ fault: 'wrong-audience', idp: 'simplesamlphp' });
    const tab = await browser.newTab();
    expect(await beginSignIn(tab, lab)).toBe('login');
    const before = await browser.versionOf(extension);
    expect(before).not.toBe(NEW_VERSION);
    await browser.offerUpdate();
    // By then the browser would have stopped a worker that nothing keeps awake, which it does after half a minute.
    await eventually(() => browser.versionOf(twin), 90_000).toBe(NEW_VERSION);
    expect(await browser.versionOf(extension)).toBe(before);

    await logIn(tab);
    const app = await browser.openPage(extension, 'popup/popup.html');
    await eventually(() => shown(app)).toMatchObject({ state: 'refused', cause: 'audience-mismatch' });
    await app.close();
    await browser.stopWorker(extension);
    await eventually(() => browser.versionOf(extension)).toBe(NEW_VERSION);
  } finally {
    await browser.close();
    for (const each of [folder, twin]) rmSync(each, { recursive: true, force: true });
  }
});

/** The same package with a newer version. */
const newer = (zip: string): string => {
  const files = unzipSync(readFileSync(zip));
  const text = Buffer.from(files['manifest.json'] ?? []).toString('utf8');
  const changed = strToU8(JSON.stringify({ ...JSON.parse(text), version: NEW_VERSION }));
  const file = zip.replace('.zip', '.xpi');
  writeFileSync(file, zipSync({ ...files, 'manifest.json': changed }));
  return file;
};

test('an update in the middle of a sign-in waits until a person has looked at it, even if the event page is stopped', {
  tag: '@firefox',
}, async ({ lab }) => {
  const folder = temporaryFolder('update');
  const zip = path.join(folder, 'its-the-saml-firefox.zip');
  cpSync(path.join(builtPackages(), path.basename(zip)), zip);
  const browser = await launchFirefox(lab, { extension: zip });
  const version = () => browser.chromeScope(versionOf, manifest.browser_specific_settings.gecko.id);
  /** Any event makes the event page do the remaining work. */
  const anyEvent = () =>
    browser.inExtension(() => chrome.storage.local.set({ 'settings:keep-next-accepted': false }), null);
  try {
    lab.set({ fault: 'wrong-audience', idp: 'simplesamlphp' });
    const tab = await browser.newTab();
    expect(await beginSignIn(tab, lab)).toBe('login');
    await eventually(async () => Object.keys(await stored(browser)).join()).toContain('observation:');
    const before = await version();
    expect(await browser.chromeScope(installUpdate, newer(zip))).toBe('postponed');
    await eventually(async () => Object.keys(await stored(browser))).toContain('update-waits');
    await browser.stopBackground();

    await logIn(tab);
    const [signIn, cause] = await refusedWithCause(browser);
    expect([signIn.paired, cause, await version()]).toEqual([true, 'audience-mismatch', before]);

    const app = await browser.openInterface();
    await eventually(() => shown(app)).toMatchObject({ state: 'refused', cause: 'audience-mismatch' });
    await eventually(async () => Object.keys(await stored(browser))).toContain(`viewed:${signIn.id}`);
    await app.close();
    await anyEvent();
    await eventually(version).toBe(NEW_VERSION);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
