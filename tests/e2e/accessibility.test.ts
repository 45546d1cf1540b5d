import type { Locator, Page } from '@playwright/test';
import {
  isShownIn,
  openInterface,
  STATES,
  showState,
  stateNamed,
  type Width,
} from '../../fixtures/interface/states.ts';
import { tabOf } from '../../lab/chromium.ts';
import { axeFinds, contrastFinds } from './axe.ts';
import { expect, test } from './test.ts';

/** The narrowest width that WCAG 2.2 requires (1.4.10): a window of 1280 at 400 %. */
const NARROWEST = 320;

/** Elements that extend beyond the page's width. */
const tooWide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    document.documentElement.scrollWidth <= document.documentElement.clientWidth
      ? []
      : [...document.querySelectorAll('body *')]
          .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
          .map((element) => `${element.tagName}.${element.className}`),
  );

/**
 * Runs in the page. Names that several buttons, links or folds share although they do different things, so that a
 * person who hears them one by one cannot distinguish them.
 */
const ambiguousNames = (): readonly string[] => {
  const nameOf = (element: Element): string =>
    (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const targets = [...document.querySelectorAll('a[href], button, summary')].map((element, index) => ({
    name: nameOf(element),
    // Two buttons that copy the same value do the same.
    target:
      element.getAttribute('href') ??
      element.closest('.copy-box, .side')?.querySelector('.value')?.textContent ??
      String(index),
  }));
  return targets
    .filter(({ name, target }) => targets.some((other) => other.name === name && other.target !== target))
    .map(({ name }) => name);
};

/** Runs in the page. Buttons with one word that breaks over several lines. */
const brokenWords = (): readonly string[] =>
  [...document.querySelectorAll('.button')].flatMap((button) => {
    const word = (button.querySelector('span:not(.visually-hidden)') ?? button).firstChild;
    if (!(word instanceof Text) || /\s/.test(word.data.trim())) return [];
    const range = document.createRange();
    range.selectNodeContents(word);
    const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
    return lines.size > 1 ? [word.data] : [];
  });

for (const width of ['popup', 'tab'] as const satisfies readonly Width[]) {
  for (const state of STATES.filter((each) => isShownIn(width, each))) {
    test(`${state.name} is accessible and fits, in the ${width}`, { tag: '@chromium' }, async ({ interfaceAt }) => {
      const page = await interfaceAt(width);
      await showState(page, state);
      await expect(page.locator('h1')).toHaveCount(1);
      // Every view of a sign-in says what the reader does first.
      if (await page.locator('main[data-state]').isVisible()) {
        await expect(page.locator('main [data-part="next-step"]').filter({ hasText: /\S/ })).toBeVisible();
      }
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      expect(await axeFinds(tabOf(page))).toEqual([]);
      // Only colours differ in dark mode.
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      expect(await contrastFinds(tabOf(page))).toEqual([]);
      expect(await page.evaluate(ambiguousNames)).toEqual([]);
      if (width === 'tab') await page.setViewportSize({ width: NARROWEST, height: 800 });
      expect(await tooWide(page)).toEqual([]);
      expect(await page.evaluate(brokenWords)).toEqual([]);
    });
  }
}

test('one element of all text with the same look is measured, and text with too little contrast is found', {
  tag: '@chromium',
}, async ({ chromium: { context } }) => {
  const page = await context.newPage();
  const texts = '<p>read</p><p>read too</p><p style="color: #767676">grey</p>';
  await page.setContent(`<main style="color: #000; background: #fff">${texts}</main>`);
  expect(await contrastFinds(tabOf(page))).toEqual([]);
  await page.setContent(`<main style="color: #000; background: #ccc">${texts}</main>`);
  expect(await contrastFinds(tabOf(page))).toEqual(['color-contrast: p:nth-child(3)']);
  await page.setContent(
    `<main style="color: #000; background: #fff">${texts}<div style="background: #333"><p>read</p></div></main>`,
  );
  expect(await contrastFinds(tabOf(page))).toEqual(['color-contrast: div > p']);
  await page.close();
});

/** Presses Tab until that element has the focus, and checks that the focus is visible. */
const tabTo = async (page: Page, target: Locator): Promise<void> => {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) {
      expect(await target.evaluate(outlineOf)).not.toBe('none');
      return;
    }
  }
  throw new Error(`Tab does not lead to ${target}`);
};

/** Runs in the page. A file input is drawn by the label around it. */
const outlineOf = (element: Element): string =>
  getComputedStyle(
    element instanceof HTMLInputElement && element.type === 'file' ? (element.parentElement ?? element) : element,
  ).outlineStyle;

test('the keyboard alone leads from the diagnosis to copy, export, settings and import', { tag: '@chromium' }, async ({
  chromium,
}) => {
  const page = await openInterface(chromium, 'tab');
  await showState(page, stateNamed('refused'));
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });

  await tabTo(page, button('Copy message to the IdP administrator'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();

  await tabTo(page, page.locator('summary', { hasText: 'Share the report' }));
  await page.keyboard.press('Enter');
  const download = page.locator('[data-action="download"]');
  await tabTo(page, page.locator('input[name="export-format"]:checked'));
  await page.keyboard.press('ArrowDown');
  await tabTo(page, download);
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(file.suggestedFilename()).toMatch(/^its-the-saml-audience-mismatch/);

  await tabTo(page, button('Settings'));
  await page.keyboard.press('Enter');
  await tabTo(page, button('Add an Identity Center instance'));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByLabel('Choose files'));
  await tabTo(page, page.getByLabel('IAM Identity Center issuer URL'));
  await page.keyboard.type('https://us-east-1.signin.aws.amazon.com/platform/saml/d-1234567890');
  await tabTo(page, page.getByLabel('Theme'));
  await tabTo(page, button('Delete everything'));

  await tabTo(page, button('Import'));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Choose files'));
  await tabTo(page, page.locator('summary', { hasText: 'Paste text instead' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('textbox', { name: 'Paste text instead' }));
  await page.keyboard.insertText((await stateNamed('imported').pasted?.()) ?? '');
  await tabTo(page, button('Import the text'));
  await page.keyboard.press('Enter');
  const main = page.locator('main');
  await expect(main).toHaveAttribute('data-state', 'imported');
  // The next Tab key reaches the imported sign-in.
  await expect(main).toBeFocused();
  await page.close();
});
