import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openInterface, STATES, showState, type Width } from '../../tests/e2e/states.ts';
import { launchChromium } from '../../tests/lab/chromium.ts';
import { startLab } from '../../tests/lab/lab.ts';
import { ROOT } from '../setup.mjs';

const USAGE = `npm run screenshots [-- OPTIONS]

Shows every state of the interface, in the popup and in a tab, light and dark, English and German, and writes
WIDTH/STATE-THEME-LANGUAGE.png for each into out/screenshots. Needs npm run build.

  --state NAME      this state only, repeatable
  --width WIDTH     popup or tab
  --language NAME   a folder of _locales, repeatable (default: en and de)
  --help            this text
`;

const OUT = path.join(ROOT, 'out', 'screenshots');
const THEMES = ['light', 'dark'] as const;

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      state: { type: 'string', multiple: true, default: STATES.map(({ name }) => name) },
      width: { type: 'string', multiple: true, default: ['popup', 'tab'] },
      language: { type: 'string', multiple: true, default: ['en', 'de'] },
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

/** The popup shows the diagnosis only; its other pages open in a tab. */
const isOf = (width: Width, page: string): boolean => width === 'tab' || page === 'diagnosis';

process.exitCode = await main();
