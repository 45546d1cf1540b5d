import type { Page } from 'playwright';
import type { ChromiumBrowser } from '../../../lab/chromium.ts';
import { type Figure, figureOf } from '../figure.ts';
import { differences } from '../statistics.ts';

/** A page of the extension with a heading and nothing else. */
export const EMPTY_PAGE = 'empty.html';

const ROUNDS = 30;
const BOUND = 100;

/**
 * How much later the headline is painted than an empty page's heading. Both are opened in a tab, as the browser lets no
 * program look into the toolbar's popup; opening that costs the same for both.
 */
export const measurePopup = async ({ context, extensionUrl }: ChromiumBrowser): Promise<Figure> => {
  const page = await context.newPage();
  const popup: number[] = [];
  const empty: number[] = [];
  for (let round = -3; round < ROUNDS; round += 1) {
    const [popupTime, emptyTime] = [
      await readableAfter(page, extensionUrl('popup/popup.html'), 'main[data-cause] h1'),
      await readableAfter(page, extensionUrl(EMPTY_PAGE), 'h1'),
    ];
    if (round >= 0) popup.push(popupTime);
    if (round >= 0) empty.push(emptyTime);
  }
  await page.close();
  return figureOf('popup: cause readable, more than an empty popup', 'ms', differences(popup, empty), BOUND);
};

/** Milliseconds from the beginning of the navigation to the frame that shows the heading. */
const readableAfter = async (page: Page, url: string, heading: string): Promise<number> => {
  await page.goto(url, { waitUntil: 'commit' });
  return page.evaluate(painted, heading);
};

/** Runs in the page. */
const painted = async (heading: string): Promise<number> => {
  while (!document.querySelector(heading)?.textContent) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return performance.now();
};
