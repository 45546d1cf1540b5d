import type { CDPSession } from 'playwright';
import type { ChromiumBrowser } from '../../../lab/chromium.ts';
import { targetsAt, withTarget } from '../../../lab/chromium-target.ts';
import { type Figure, figureOf } from '../figure.ts';

/** The JavaScript heaps of the worker and of the popup, after garbage is collected, with a diagnosis in storage. */
export const measureMemory = async ({ context, extensionUrl, worker }: ChromiumBrowser): Promise<readonly Figure[]> => {
  const devTools = await context.browser()?.newBrowserCDPSession();
  if (devTools === undefined) throw new Error('Chromium hands over no devtools');
  const page = await context.newPage();
  await page.goto(extensionUrl('popup/popup.html'));
  await page.locator('main[data-cause] h1').waitFor();
  const figures = [
    figureOf('heap of the popup', 'MB', [await heapOf(page.url(), devTools)]),
    figureOf('heap of the worker', 'MB', [await heapOf((await worker()).url(), devTools)]),
  ];
  await page.close();
  return figures;
};

/** Megabytes that the target at this address uses. */
export const heapOf = async (url: string, devTools: CDPSession): Promise<number> => {
  const [targetId] = await targetsAt(devTools, url);
  if (targetId === undefined) throw new Error(`nothing runs at ${url}`);
  return withTarget(devTools, targetId, async (send) => {
    await send('HeapProfiler.collectGarbage');
    const usage = await send('Runtime.getHeapUsage');
    if (typeof usage !== 'object' || usage === null || !('usedSize' in usage)) throw new Error('no heap usage');
    return Number(usage.usedSize) / 1_000_000;
  });
};
