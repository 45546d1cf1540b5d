import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CDPSession, chromium, type Page } from 'playwright';
import * as v from 'valibot';
import { PAGE, writePage } from '../../scripts/page.mjs';
import { findChromium } from '../../scripts/setup.mjs';
import { type Measured, messageOf, SHARES } from './growth.ts';

const TIMEOUT = 120_000;

const tracedTasks = v.object({
  traceEvents: v.array(v.object({ name: v.string(), tdur: v.optional(v.number()) })),
});

/** The longest task of any thread of the page, in milliseconds of processor time. */
const longestTask = (trace: string): number =>
  v
    .parse(tracedTasks, JSON.parse(trace))
    .traceEvents.filter(({ name }) => name === 'ThreadControllerImpl::RunTask')
    .reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0);

/** Processor time of the page's own thread so far, in milliseconds. */
const taskTime = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
};

/** Puts a message into the page's file field, and waits until its tab view is completely drawn. */
const importAndDraw = async (page: Page, xml: string): Promise<void> => {
  await page
    .locator('main input[type=file]')
    .first()
    .setInputFiles({
      name: 'response.xml',
      mimeType: 'text/xml',
      buffer: Buffer.from(xml),
    });
  await page.locator('main[data-state="imported"]').waitFor({ state: 'attached', timeout: TIMEOUT });
  await page.locator('main details').first().waitFor({ state: 'attached', timeout: TIMEOUT });
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('[data-action="show-personal"]')?.click();
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
};

/**
 * How much processor time Chromium's interface takes to read, diagnose and draw each growing message at each of its
 * sizes. The longest step is the page's longest task, during which it does not respond.
 */
export const measureInChromium = async (
  folder: string,
  names: readonly string[],
  report: (measured: Measured) => void,
): Promise<void> => {
  await writePage(folder);
  const url = pathToFileURL(join(folder, PAGE)).href;
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
  for (const name of names) {
    const milliseconds: number[] = [];
    let longest = 0;
    for (const share of SHARES) {
      const context = await browser.newContext({ locale: 'en' });
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      await page.goto(url);
      await page.locator('main input[type=file]').first().waitFor({ state: 'attached' });
      const before = await taskTime(session);
      await browser.startTracing(page, { categories: ['toplevel'] });
      await importAndDraw(page, messageOf(name, share));
      milliseconds.push((await taskTime(session)) - before);
      longest = longestTask((await browser.stopTracing()).toString());
      await context.close();
    }
    report({ name, milliseconds, longest, megabytes: null });
  }
  await browser.close();
};
