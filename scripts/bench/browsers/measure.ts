import path from 'node:path';
import { chromium } from 'playwright';
import { launchChromium, tabOf } from '../../../lab/chromium.ts';
import { launchFirefox, launchPlainFirefox } from '../../../lab/firefox.ts';
import { type Lab, startLab } from '../../../lab/lab.ts';
import { readLocales } from '../../locales.mjs';
import { findChromium } from '../../setup.mjs';
import { measureMemory } from '../chromium/memory.ts';
import { measureSignIn } from '../chromium/sign-in.ts';
import { measureWorkerStart } from '../chromium/worker-start.ts';
import type { Figure } from '../figure.ts';
import type { Program } from '../measured-program.ts';
import { messageOf } from '../messages.ts';
import { measurePageLoad } from './page-load.ts';
import { measurePopup } from './popup.ts';
import { copyWithProbe } from './probe.ts';

interface BrowserFigures {
  /** Of each browser, with its name. */
  readonly versions: readonly string[];
  readonly figures: readonly Figure[];
}

/**
 * What the extension takes in Chromium and in Firefox, at the lab's AWS.
 *
 * @param folder has the unpacked extensions, and room for copies of them
 */
export const measureBrowsers = async (folder: string, program: Program): Promise<BrowserFigures> => {
  const lab = await startLab();
  try {
    const inChromium = await measureChromium(lab, withProbe(folder, 'chromium'), program);
    const inFirefox = await measureFirefox(lab, withProbe(folder, 'firefox'));
    return {
      versions: [...inChromium.versions, ...inFirefox.versions],
      figures: [...inChromium.figures, ...inFirefox.figures],
    };
  } finally {
    await lab.close();
  }
};

const withProbe = (folder: string, name: string): string => {
  const copy = path.join(folder, `${name}-with-probe`);
  copyWithProbe(path.join(folder, name), copy);
  return copy;
};

const LANGUAGES = Object.keys(readLocales());

const measureChromium = async (lab: Lab, extension: string, program: Program): Promise<BrowserFigures> => {
  const browser = await launchChromium(lab, { extension });
  const plain = await launchPlainChromium(lab);
  try {
    const figures = [
      ...(await measureSignIn(browser, program, messageOf(10_000))),
      ...(await measurePopup(browser, LANGUAGES)),
      ...(await measureMemory(browser)),
      await measureWorkerStart(browser),
      await measurePageLoad(
        'chromium',
        await browser.newTab(),
        tabOf(await plain.newPage({ ignoreHTTPSErrors: true })),
      ),
    ];
    return { versions: [`Chromium ${browser.context.browser()?.version()}`], figures };
  } finally {
    await plain.close();
    await browser.close();
  }
};

const launchPlainChromium = (lab: Lab) => {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium found; set CHROMIUM to its path');
  return chromium.launch({
    executablePath,
    args: [`--host-resolver-rules=MAP * 127.0.0.1:${lab.port}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
};

const measureFirefox = async (lab: Lab, extension: string): Promise<BrowserFigures> => {
  const browser = await launchFirefox(lab, { extension });
  const plain = await launchPlainFirefox(lab);
  try {
    const figures = [
      ...(await measurePopup(browser, LANGUAGES)),
      await measurePageLoad('firefox', await browser.newTab(), plain.tab),
    ];
    return { versions: [plain.version], figures };
  } finally {
    await plain.close();
    await browser.close();
  }
};
