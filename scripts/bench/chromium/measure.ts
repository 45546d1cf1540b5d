import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchChromium } from '../../../lab/chromium.ts';
import { type Lab, startLab } from '../../../lab/lab.ts';
import type { Figure } from '../figure.ts';
import { messageOf } from '../messages.ts';
import { measureMemory } from './memory.ts';
import { measurePageLoad } from './page-load.ts';
import { EMPTY_PAGE, measurePopup } from './popup.ts';
import { measureSignIn } from './sign-in.ts';
import { measureWorkerStart } from './worker-start.ts';

interface BrowserFigures {
  readonly version: string;
  readonly figures: readonly Figure[];
}

/**
 * What the extension takes in Chromium, at the lab's AWS.
 *
 * @param built folder of the unpacked extension
 * @param folder to put a copy into that has an empty page besides, for the popup to be compared with
 */
export const measureChromium = async (built: string, folder: string): Promise<BrowserFigures> => {
  cpSync(built, folder, { recursive: true });
  writeFileSync(path.join(folder, EMPTY_PAGE), '<!doctype html><title>empty</title><h1>empty</h1>');
  const lab = await startLab();
  try {
    return await measureAt(lab, folder);
  } finally {
    await lab.close();
  }
};

const measureAt = async (lab: Lab, extension: string): Promise<BrowserFigures> => {
  const browser = await launchChromium(lab, { extension });
  try {
    const { context } = browser;
    // Popup and memory are measured with the sign-ins in storage that came before.
    const figures = [
      ...(await measureSignIn(browser, messageOf(10_000))),
      await measurePopup(browser),
      ...(await measureMemory(browser)),
      await measureWorkerStart(browser),
      await measurePageLoad(context, lab),
    ];
    return { version: context.browser()?.version() ?? '', figures };
  } finally {
    await browser.close();
  }
};
