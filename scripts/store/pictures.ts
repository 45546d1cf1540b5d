import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page as BrowserPage } from 'playwright';
import { openInterface, showState, stateNamed } from '../../fixtures/interface/states.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import type { ChromiumBrowser } from '../../lab/chromium.ts';
import { createTranslator } from '../../src/wording/translate.ts';
import { readLocales } from '../locales.mjs';
import { openPopupWith } from '../screenshots/real-popup.ts';
import { ROOT } from '../setup.mjs';
import { screenshot } from '../start/popup.ts';

/** The size that both stores accept: https://developer.chrome.com/docs/webstore/images */
const SIZE = { width: 1280, height: 800 };
/** The Chrome Web Store's small promotional tile. */
const TILE = { width: 440, height: 280 };

/** In a tab, as people see it. */
const TAB_STATES = ['refused', 'settings-preflight', 'import'] as const;

/**
 * Takes the stores' pictures: PNG, 1280 × 800, without alpha; and a tile of 440 × 280.
 *
 * @returns by file name, in the order of the listing
 */
export const takePictures = async (
  browser: ChromiumBrowser,
  languages: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> => {
  const pictures = new Map<string, Buffer>();
  const tab = await openInterface(browser, 'tab');
  const sheet = await browser.context.newPage();
  for (const language of languages) {
    const popup = await popupPicture(browser, tab, language);
    pictures.set(`${language}/1-popup.png`, await popupBesideWords(sheet, popup, language));
    pictures.set(`${language}/tile.png`, await tile(sheet, language));
  }
  await tab.setViewportSize(SIZE);
  for (const language of languages) {
    for (const [index, name] of TAB_STATES.entries()) {
      await showState(tab, stateNamed(name), { language });
      pictures.set(`${language}/${index + 2}-${name}.png`, await tab.screenshot());
    }
  }
  return pictures;
};

const popupPicture = async (browser: ChromiumBrowser, page: BrowserPage, language: string): Promise<Buffer> => {
  const file = path.join(temporaryFolder('store'), 'popup.png');
  const popup = await openPopupWith(browser, page, stateNamed('refused'), { language });
  await screenshot(popup, 'light', file);
  await popup.close();
  return readFileSync(file);
};

/** The popup is narrower than a picture, so a text beside it explains it. */
const popupBesideWords = (page: BrowserPage, popup: Buffer, language: string): Promise<Buffer> => {
  const t = createTranslator(readLocales()[language] ?? {});
  return draw(
    page,
    SIZE,
    language,
    `body { gap: 72px; }
    div { width: 520px; }
    svg { height: 96px; width: 96px; }
    h1 { font-size: 56px; margin: 24px 0; }
    p { font-size: 30px; line-height: 1.4; margin: 0; }
    img { border: 1px solid var(--line-strong); border-radius: var(--round); box-shadow: 0 12px 40px rgb(22 25 34 / 20%); }`,
    `<div>${ICON}<h1>${t('extension_name')}</h1><p>${t('store_picture_refused')}</p></div>
    <img src="data:image/png;base64,${popup.toString('base64')}">`,
  );
};

/** At the size at which it is shown, only the name is legible. */
const tile = (page: BrowserPage, language: string): Promise<Buffer> => {
  const t = createTranslator(readLocales()[language] ?? {});
  return draw(
    page,
    TILE,
    language,
    `body { gap: 28px; }
    svg { height: 104px; width: 104px; }
    h1 { font-size: 42px; line-height: 1.15; margin: 0; width: 200px; }`,
    `${ICON}<h1>${t('extension_name')}</h1>`,
  );
};

const ICON = readFileSync(path.join(ROOT, 'icons', 'icon.svg'), 'utf8');
const TOKENS = readFileSync(path.join(ROOT, 'popup', 'styles', 'tokens.css'), 'utf8');

/** A picture in the interface's colours and font. */
const draw = async (page: BrowserPage, size: typeof SIZE, language: string, style: string, body: string) => {
  await page.setViewportSize(size);
  await page.setContent(`<!doctype html><html lang="${language}"><style>${TOKENS}
    body { align-items: center; background: var(--accent-soft); color: var(--ink); display: flex; font-family: var(--font);
      height: 100vh; justify-content: center; margin: 0; }
    ${style}</style>${body}</html>`);
  return page.screenshot();
};
