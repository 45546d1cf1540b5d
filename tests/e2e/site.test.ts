import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { tabOf } from '../../lab/chromium.ts';
import { writeSite } from '../../scripts/site/site.ts';
import { axeFinds, contrastFinds } from './axe.ts';
import { test as base, expect } from './test.ts';

const folder = temporaryFolder('site');

const test = base.extend<{ sitePage: Page }>({
  sitePage: async ({ plain }, use) => {
    const page = await plain.chromiumPage();
    await use(page);
    await page.close();
  },
});

test.beforeAll(() => writeSite(folder, 'https://its-the-saml.example/'));

/** The narrowest width that WCAG 2.2 requires (1.4.10), and a desktop's. */
const WIDTHS = [320, 1280] as const;

for (const address of [
  'index.html',
  'aws/not-you-its-us.html',
  'causes/audience-mismatch.html',
  'causes/user-not-assigned.html',
  'idp/entra.html',
  'ja/causes/expired.html',
]) {
  test(`${address} of the site is accessible, fits, and asks for nothing from elsewhere`, { tag: '@chromium' }, async ({
    sitePage: page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(pathToFileURL(path.join(folder, address)).href);
    expect(await axeFinds(tabOf(page))).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await contrastFinds(tabOf(page))).toEqual([]);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
  });
}

test('a cause of the site prints dark on white, without what only a screen needs', { tag: '@chromium' }, async ({
  sitePage: page,
}) => {
  await page.goto(pathToFileURL(path.join(folder, 'causes/audience-mismatch.html')).href);
  const onPaper = () =>
    page.evaluate(() => ({
      links: document.querySelectorAll('nav').length,
      shown: [...document.querySelectorAll('nav')].filter((nav) => nav.checkVisibility()).length,
      ink: getComputedStyle(document.body).color,
    }));
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  const screen = await onPaper();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const paper = await onPaper();
  expect(screen.shown).toBe(screen.links);
  expect(paper.shown).toBe(0);
  expect(paper.ink).not.toBe(screen.ink);
});
