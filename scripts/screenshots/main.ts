import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openInterface, STATES, showState, stateNamed, WIDTHS, type Width } from '../../tests/e2e/states.ts';
import { type ChromiumBrowser, launchChromium } from '../../tests/lab/chromium.ts';
import { startLab } from '../../tests/lab/lab.ts';
import { ROOT } from '../setup.mjs';

const USAGE = `npm run screenshots [-- OPTIONS]

Shows every state of the interface, in the popup and in a tab, light and dark, English and German, and writes
WIDTH/STATE-THEME-LANGUAGE.png for each into out/screenshots. Needs npm run build.

  --state NAME      this state only, repeatable
  --width WIDTH     popup or tab
  --language NAME   a folder of _locales, repeatable (default: en and de)
  --readme          nothing but the README's pictures, into docs/images
  --help            this text
`;

const OUT = path.join(ROOT, 'out', 'screenshots');
const THEMES = ['light', 'dark'] as const;
const README_PICTURES = [
  { file: 'popup-light.png', width: 'popup', theme: 'light', height: 596 },
  { file: 'popup-dark.png', width: 'popup', theme: 'dark', height: 596 },
  { file: 'tab-view.png', width: 'tab', theme: 'light', height: 1000 },
] as const;

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      state: { type: 'string', multiple: true, default: STATES.map(({ name }) => name) },
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
    for (const width of (['popup', 'tab'] as const).filter((each) => values.width.includes(each))) {
      const page = await openInterface(browser, width);
      for (const state of STATES.filter(({ name, page }) => values.state.includes(name) && isOf(width, page))) {
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

/** What fits into the window at once, as a reader sees it first. */
const takeReadmePictures = async (browser: ChromiumBrowser): Promise<void> => {
  for (const { file, width, theme, height } of README_PICTURES) {
    const page = await openInterface(browser, width);
    await page.setViewportSize({ width: WIDTHS[width].width, height });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await showState(page, stateNamed('refused'));
    await page.screenshot({ path: path.join(ROOT, 'docs', 'images', file) });
    await page.close();
  }
};

/** The popup shows the diagnosis only; its other pages open in a tab. */
const isOf = (width: Width, page: string): boolean => width === 'tab' || page === 'diagnosis';

process.exitCode = await main();
