import type { BrowserName, Tab } from '../../../lab/browser.ts';
import { type Figure, figureOf } from '../figure.ts';
import { spreadOf } from '../statistics.ts';

const ROUNDS = 40;
const WARM_UP = 5;

/** A sign-in page on which AWS shows an error: what is loaded, and read by the content script. */
const SIGN_IN_PAGE = 'https://us-east-1.signin.aws/platform/d-1234567890/login?workflowStateHandle=unknown';

/**
 * How much later the sign-in page is loaded with the extension than without. No difference is measurable while the median
 * is not beyond what half of all pairs of loads without the extension differ by.
 */
export const measurePageLoad = async (name: BrowserName, extended: Tab, plain: Tab): Promise<Figure> => {
  const more: number[] = [];
  const noise: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const first = { with: await loadTime(extended), without: await loadTime(plain) };
    const second = { without: await loadTime(plain), with: await loadTime(extended) };
    if (round < 0) continue;
    more.push((first.with + second.with - first.without - second.without) / 2);
    noise.push(Math.abs(first.without - second.without));
  }
  const what = `${name}: load of an AWS sign-in page, more than without the extension`;
  return figureOf(what, 'ms', more, spreadOf(noise).median);
};

/** Milliseconds from the beginning of the navigation to the end of the page's `load` event. */
const loadTime = async (tab: Tab): Promise<number> => {
  await tab.goTo(SIGN_IN_PAGE);
  return tab.run(loadEventEnd, null);
};

/** Runs in the page. */
const loadEventEnd = async (): Promise<number> => {
  for (;;) {
    const [navigation] = performance.getEntriesByType('navigation');
    const end = navigation instanceof PerformanceNavigationTiming ? navigation.loadEventEnd : 0;
    if (end > 0) return end;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};
