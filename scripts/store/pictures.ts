import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page as BrowserPage } from 'playwright';
import { createTranslator } from '../../src/wording/translate.ts';
import { openInterface, showState, stateNamed } from '../../tests/e2e/states.ts';
import type { ChromiumBrowser } from '../../tests/lab/chromium.ts';
import { readLocales } from '../locales.mjs';
import { ROOT } from '../setup.mjs';

/** What both stores take: https://developer.chrome.com/docs/webstore/images */
const SIZE = { width: 1280, height: 800 };

/** In a tab, as it stands there. */
const TAB_STATES = ['refused', 'settings-preflight', 'import'] as const;

/**
 * Takes the stores' pictures: PNG, 1280 × 800, without alpha.
 *
 * @returns by the file's name, in the order of the listing
 */
export const takePictures = async (
  browser: ChromiumBrowser,
  languages: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> => {
  const pictures = new Map<string, Buffer>();
  const popup = await openInterface(browser, 'popup');
  const sheet = await browser.context.newPage();
  for (const language of languages) {
    await showState(popup, stateNamed('refused'), { language });
    pictures.set(`${language}/1-popup.png`, await popupBesideWords(sheet, await popup.screenshot(), language));
  }
  await popup.close();
  const tab = await openInterface(browser, 'tab');
  await tab.setViewportSize(SIZE);
  for (const language of languages) {
    for (const [index, name] of TAB_STATES.entries()) {
      await showState(tab, stateNamed(name), { language });
      pictures.set(`${language}/${index + 2}-${name}.png`, await tab.screenshot());
    }
  }
  return pictures;
};

/** The popup is narrower than a picture: beside it stands what it is for. */
const popupBesideWords = async (page: BrowserPage, popup: Buffer, language: string): Promise<Buffer> => {
  const t = createTranslator(readLocales()[language] ?? {});
  const icon = readFileSync(path.join(ROOT, 'icons', 'icon.svg'), 'utf8');
  const tokens = readFileSync(path.join(ROOT, 'popup', 'styles', 'tokens.css'), 'utf8');
  await page.setViewportSize(SIZE);
  await page.setContent(`<!doctype html><html lang="${language}"><style>${tokens}
    body { align-items: center; background: var(--accent-soft); color: var(--ink); display: flex; font-family: var(--font);
      gap: 72px; height: 800px; justify-content: center; margin: 0; }
    div { width: 520px; }
    svg { height: 96px; width: 96px; }
    h1 { font-size: 56px; margin: 24px 0; }
    p { font-size: 30px; line-height: 1.4; margin: 0; }
    img { border: 1px solid var(--line-strong); border-radius: var(--round); box-shadow: 0 12px 40px rgb(22 25 34 / 20%); }
    </style><div>${icon}<h1>${t('extension_name')}</h1><p>${t('store_picture_refused')}</p></div>
    <img src="data:image/png;base64,${popup.toString('base64')}"></html>`);
  return page.screenshot();
};
