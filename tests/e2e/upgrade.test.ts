import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { BUILT_EXTENSION, launchChromium } from '../lab/browser.ts';
import { importSettings, openDiagnosis } from './interface.ts';
import { expect, test } from './test.ts';

/** The extension API as a page of the extension has it, and as chrome://extensions has it. */
declare const chrome: {
  readonly runtime: { getManifest(): { readonly version: string } };
  readonly storage: { readonly session: { get(keys: null): Promise<object> } };
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

// A watchdog only.
test.setTimeout(180_000);

test('an upgrade in the middle of a sign-in keeps the settings, and the sign-in is told', async ({ lab }) => {
  const extension = path.join(temporaryFolder('upgrade'), 'extension');
  cpSync(BUILT_EXTENSION, extension, { recursive: true });
  const { context, extensionUrl, close } = await launchChromium(lab, { extension });
  try {
    const before = await context.newPage();
    await before.goto(extensionUrl('popup/popup.html'));
    await importSettings(before, lab);
    lab.set({ fault: 'wrong-audience', idp: 'simplesamlphp' });
    const page = await context.newPage();
    await page.goto(lab.signInUrl, { waitUntil: 'commit' });
    await page.locator('input[name="username"]').waitFor();
    await expect
      .poll(() => before.evaluate(async () => Object.keys(await chrome.storage.session.get(null)).join()))
      .toContain('observation:');

    const file = path.join(extension, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...manifest, version: '99.0.0' }));
    const restarted = context.waitForEvent('serviceworker');
    await reloadExtension(await context.newPage(), new URL(extensionUrl('')).host);
    await restarted;

    const after = await context.newPage();
    await after.goto(extensionUrl('popup/popup.html'));
    expect(await after.evaluate(() => chrome.runtime.getManifest().version)).toBe('99.0.0');
    await page.locator('input[name="username"]').fill('alice');
    await page.locator('input[name="password"]').fill('alicepass');
    await page.locator('input[name="password"]').press('Enter');
    await page.locator('[role="alert"] h2').waitFor();

    await after.bringToFront();
    await openDiagnosis(after);
    const main = after.locator('main');
    await expect(main).toHaveAttribute('data-state', 'refused');
    await expect(main).toHaveAttribute('data-cause', 'audience-mismatch');
  } finally {
    await close();
    rmSync(extension, { recursive: true, force: true });
  }
});
