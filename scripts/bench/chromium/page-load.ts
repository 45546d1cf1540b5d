import { type BrowserContext, chromium, type Page } from 'playwright';
import type { Lab } from '../../../lab/lab.ts';
import { findChromium } from '../../setup.mjs';
import { type Figure, figureOf } from '../figure.ts';
import { spreadOf } from '../statistics.ts';

const ROUNDS = 60;

/** A sign-in page on which AWS shows an error: what is loaded, and read by the content script. */
const SIGN_IN_PAGE = 'https://us-east-1.signin.aws/platform/d-1234567890/login?workflowStateHandle=unknown';

/**
 * How much later the sign-in page is loaded with the extension than without. No difference is measurable while the median
 * is not beyond what half of all pairs of loads without the extension differ by.
 */
export const measurePageLoad = async (withExtension: BrowserContext, lab: Lab): Promise<Figure> => {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium found; set CHROMIUM to its path');
  const plain = await chromium.launch({
    executablePath,
    args: [`--host-resolver-rules=MAP * 127.0.0.1:${lab.port}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const page = await withExtension.newPage();
    const plainPage = await plain.newPage({ ignoreHTTPSErrors: true });
    const more: number[] = [];
    const noise: number[] = [];
    for (let round = -5; round < ROUNDS; round += 1) {
      const first = { with: await loadTime(page), without: await loadTime(plainPage) };
      const second = { with: await loadTime(page), without: await loadTime(plainPage) };
      if (round < 0) continue;
      more.push((first.with + second.with - first.without - second.without) / 2);
      noise.push(Math.abs(first.without - second.without));
    }
    const what = 'load of an AWS sign-in page, more than without the extension';
    return figureOf(what, 'ms', more, spreadOf(noise).median);
  } finally {
    await plain.close();
  }
};

/** Milliseconds from the beginning of the navigation to the end of the page's `load` event. */
const loadTime = async (page: Page): Promise<number> => {
  await page.goto(SIGN_IN_PAGE);
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    return navigation instanceof PerformanceNavigationTiming ? navigation.loadEventEnd : Number.NaN;
  });
};
