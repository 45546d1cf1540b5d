import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { BUILT_EXTENSION, launchChromium } from '../lab/chromium.ts';
import { beginSignIn, logIn } from '../lab/sign-in.ts';
import { eventually } from './eventually.ts';
import { importSettings, openDiagnosis, shown } from './interface.ts';
import { stored } from './stored.ts';
import { expect, test } from './test.ts';

/** The extension API as a page of the extension has it, and as chrome://extensions has it. */
declare const chrome: {
  readonly runtime: { getManifest(): { readonly version: string } };
  readonly developerPrivate: {
    updateProfileConfiguration(change: { readonly inDeveloperMode: boolean }): Promise<void>;
    reload(id: string, options: { readonly failQuietly: boolean }): Promise<void>;
  };
};

/** Loads what stands in the extension's folder now, as the button in chrome://extensions does. */
const reloadExtension = async (page: Page, id: string): Promise<void> => {
  await page.goto('chrome://extensions');
  await page.evaluate(async (id) => {
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.reload(id, { failQuietly: true });
  }, id);
  await page.close();
};

test('an upgrade in the middle of a sign-in keeps the settings, and the sign-in is told', {
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
    writeFileSync(file, JSON.stringify({ ...manifest, version: '99.0.0' }));
    const restarted = browser.context.waitForEvent('serviceworker');
    await reloadExtension(await browser.context.newPage(), new URL(browser.extensionUrl('')).host);
    await restarted;

    const after = await browser.openInterface();
    expect(await after.run(() => chrome.runtime.getManifest().version, null)).toBe('99.0.0');
    await logIn(tab);
    await openDiagnosis(after);
    await eventually(() => shown(after)).toMatchObject({ state: 'refused', cause: 'audience-mismatch' });
  } finally {
    await browser.close();
    rmSync(extension, { recursive: true, force: true });
  }
});
