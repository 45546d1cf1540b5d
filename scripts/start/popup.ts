import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import type { SharedLevel } from '../../src/report/format.ts';
import type { Rendering } from '../../src/report/render.ts';
import type { LabBrowser } from '../../tests/lab/browser.ts';

const POPUP_WIDTH = 420;

/** The extension gives the IdP two minutes to answer (background/assemble/sign-ins.ts); its alarm may come a little later. */
const LONGEST_WAIT = 180_000;

/** The interface in a tab of its own, with the newest sign-in's diagnosis in it. */
export const openDiagnosis = async (browser: LabBrowser): Promise<Page> => {
  const page = await browser.context.newPage();
  await page.goto(browser.extensionUrl('popup/popup.html'));
  const diagnosed = page.locator('main[data-cause]');
  const waiting = page.locator('main[data-state="waiting"]');
  await diagnosed.or(waiting).waitFor();
  if (await waiting.isVisible()) {
    console.log('No answer has come: the extension waits two minutes for one before it says so …');
    await diagnosed.waitFor({ timeout: LONGEST_WAIT });
  }
  return page;
};

/** The redacted report, as the interface's own export hands it over. */
export const exportReport = async (
  page: Page,
  format: Rendering,
  level: SharedLevel = 'colleague',
): Promise<string> => {
  const button = page.locator('[data-action="download"]');
  if (!(await button.isVisible())) await page.locator('details', { has: button }).locator('summary').first().click();
  await page.locator(`input[name="export-level"][value="${level}"]`).check();
  await page.locator(`input[name="export-format"][value="${format}"]`).check();
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFileSync(await download.path(), 'utf8');
};

export const screenshot = async (page: Page, colorScheme: 'light' | 'dark', file: string): Promise<void> => {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width: POPUP_WIDTH, height: 600 });
  await page.evaluate(() => scrollTo(0, 0));
  await page.bringToFront();
  await page.screenshot({ path: file });
};
