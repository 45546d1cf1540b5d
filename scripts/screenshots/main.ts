import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  isShownIn,
  OTHER_PAGES,
  openInterface,
  STATES,
  showState,
  stateNamed,
  UNFOLDED,
  WIDTHS,
} from '../../fixtures/interface/states.ts';
import { type ChromiumBrowser, launchChromium } from '../../lab/chromium.ts';
import { startLab } from '../../lab/lab.ts';
import { ROOT } from '../setup.mjs';
import { screenshot } from '../start/popup.ts';
import { openPopupWith } from './real-popup.ts';

const USAGE = `npm run screenshots [-- OPTIONS]

Shows every state of the interface, in the popup and in a tab, light and dark, English and German, and writes
WIDTH/STATE-THEME-LANGUAGE.png for each into out/screenshots. Needs npm run build.

  --state NAME      this state only, repeatable
  --width WIDTH     popup, tab, or how many pixels wide the window of the tab is, repeatable (default: popup and tab).
                    A tab of 1280 pixels is 640 wide at a zoom of 200 %, and 320 at 400 %.
  --language NAME   a folder of _locales, repeatable (default: en and de)
  --readme          nothing but the README's pictures, into docs/images
  --help            this text
`;

const OUT = path.join(ROOT, 'out', 'screenshots');
const SHOWN = [...STATES, ...OTHER_PAGES, ...UNFOLDED];
const THEMES = ['light', 'dark'] as const;
const README_PICTURES = path.join(ROOT, 'docs', 'images');

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      state: { type: 'string', multiple: true, default: SHOWN.map(({ name }) => name) },
      width: { type: 'string', multiple: true, default: ['popup', 'tab'] },
      language: { type: 'string', multiple: true, default: ['en', 'de'] },
      readme: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const lab = await startLab();
  const browser = await launchChromium(lab);
  try {
    if (values.readme) {
      await takeReadmePictures(browser);
      return 0;
    }
    for (const width of values.width) {
      const kind = width === 'popup' ? 'popup' : 'tab';
      const page = await openInterface(browser, kind);
      if (Number(width) > 0) await page.setViewportSize({ ...WIDTHS.tab, width: Number(width) });
      for (const state of SHOWN.filter((each) => values.state.includes(each.name) && isShownIn(kind, each))) {
        for (const language of values.language) {
          await showState(page, state, { language });
          for (const theme of THEMES) {
            await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
            const file = path.join(OUT, width, `${state.name}-${theme}-${language}.png`);
            mkdirSync(path.dirname(file), { recursive: true });
            await page.screenshot({ path: file, fullPage: true });
          }
        }
        console.log(`${width}: ${state.name} (${await page.locator('main').getAttribute('data-cause')})`);
      }
    }
  } finally {
    await browser.close();
    await lab.close();
  }
  return 0;
};

/** The toolbar's real popup, and the part of the tab view that fits into a window. */
const takeReadmePictures = async (browser: ChromiumBrowser): Promise<void> => {
  const page = await openInterface(browser, 'tab');
  const popup = await openPopupWith(browser, page, stateNamed('refused'));
  for (const theme of THEMES) await screenshot(popup, theme, path.join(README_PICTURES, `popup-${theme}.png`));
  await popup.close();
  await page.setViewportSize({ width: WIDTHS.tab.width, height: 1000 });
  await page.emulateMedia({ colorScheme: 'light' });
  await showState(page, stateNamed('refused'));
  await page.screenshot({ path: path.join(README_PICTURES, 'tab-view.png') });
};

process.exitCode = await main();
