import type { CDPSession } from 'playwright';
import type { LabBrowser } from '../../../tests/lab/browser.ts';
import { type Figure, figureOf } from '../figure.ts';

/** The JavaScript heaps of the worker and of the popup, after garbage is collected, with a diagnosis in storage. */
export const measureMemory = async ({ context, extensionUrl, worker }: LabBrowser): Promise<readonly Figure[]> => {
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

/** Megabytes in use by what runs at this address. */
export const heapOf = async (url: string, devTools: CDPSession): Promise<number> => {
  const { targetInfos } = await devTools.send('Target.getTargets');
  const target = targetInfos.find((each) => each.url === url);
  if (target === undefined) throw new Error(`nothing runs at ${url}`);
  // Playwright has no sessions for workers: the messages are wrapped by hand.
  const { sessionId } = await devTools.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  const send = (id: number, method: string): Promise<unknown> => {
    const answered = new Promise<unknown>((resolve) => {
      devTools.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
        const answer: { readonly id?: number; readonly result?: unknown } = JSON.parse(message);
        if (from === sessionId && answer.id === id) resolve(answer.result);
      });
    });
    return devTools
      .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
      .then(() => answered);
  };
  await send(1, 'HeapProfiler.collectGarbage');
  const usage = await send(2, 'Runtime.getHeapUsage');
  await devTools.send('Target.detachFromTarget', { sessionId });
  if (typeof usage !== 'object' || usage === null || !('usedSize' in usage)) throw new Error('no heap usage');
  return Number(usage.usedSize) / 1_000_000;
};
