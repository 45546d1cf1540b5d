import type { ChromiumBrowser } from '../../../lab/chromium.ts';
import { type Figure, figureOf } from '../figure.ts';
import { differences } from '../statistics.ts';

const ROUNDS = 15;

/** The extension API in a page of the extension. */
declare const chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** How much longer a stopped worker takes to receive a message than a running one. */
export const measureWorkerStart = async ({ context, extensionUrl }: ChromiumBrowser): Promise<Figure> => {
  const page = await context.newPage();
  await page.goto(extensionUrl('manifest.json'));
  const devTools = await context.newCDPSession(page);
  await devTools.send('ServiceWorker.enable');
  const stop = async (): Promise<void> => {
    const stopped = new Promise<void>((resolve) => {
      devTools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
      });
    });
    await devTools.send('ServiceWorker.stopAllWorkers');
    await stopped;
  };
  const stoppedTimes: number[] = [];
  const runningTimes: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await stop();
    stoppedTimes.push(await page.evaluate(handOver));
    runningTimes.push(await page.evaluate(handOver));
  }
  await page.close();
  return figureOf('start of the stopped worker', 'ms', differences(stoppedTimes, runningTimes));
};

/** Runs in a page of the extension: milliseconds until the worker's listeners receive a message, which they ignore. */
const handOver = async (): Promise<number> => {
  const begun = performance.now();
  await chrome.runtime.sendMessage(null);
  return performance.now() - begun;
};
