import { setTimeout } from 'node:timers/promises';
import type { LabBrowser } from '../../../lab/browser.ts';
import { until } from '../../../lab/until.ts';
import { type Figure, figureOf } from '../figure.ts';
import { ratios } from '../statistics.ts';
import { CHANNEL, EMPTY_POPUP, POPUP } from './probe.ts';
import { chooseLanguage, storeSignIns } from './stored.ts';

const ROUNDS = 11;
const WARM_UP = 2;
/** Milliseconds between popups, in which the browser removes the last one. */
const REST = 250;
/** How many times an empty popup's time it may take. */
const BOUND = 1.2;

/** The extension API as a page of the extension has it. */
declare const chrome: {
  readonly action: {
    setPopup(of: { readonly popup: string }): Promise<void>;
    openPopup(options: { readonly windowId: number }): Promise<void>;
  };
  readonly runtime: { getURL(path: string): string };
  readonly tabs: { query(of: object): Promise<readonly BrowserTab[]> };
  readonly extension: { getViews(of: { readonly type: 'popup' }): readonly Window[] };
};

interface BrowserTab {
  readonly id: number;
  readonly windowId: number;
}

/** Sign-ins: the one that is shown alone, and as many as the worker keeps. */
const STORED = [1, 50] as const;

/**
 * The time from opening the toolbar's popup until the cause is painted, beside that of an empty popup: with one sign-in stored, and with
 * fifty in every language.
 *
 * @param languages folders of `_locales`
 */
export const measurePopup = async (browser: LabBrowser, languages: readonly string[]): Promise<readonly Figure[]> => {
  const tab = await browser.newTab();
  await tab.toFront();
  const over = await browser.inExtension(activeTab, null);
  const figures: Figure[] = [];
  const [first = 'en'] = languages;
  for (const count of STORED) {
    await storeSignIns(browser, { count, tabId: over.id, language: first });
    for (const language of count === 1 ? [first] : languages) {
      await chooseLanguage(browser, { count, language });
      const times = { popup: [] as number[], empty: [] as number[] };
      for (let round = -WARM_UP; round < ROUNDS; round += 1) {
        const popup = await opened(browser, POPUP, over.windowId);
        const empty = await opened(browser, EMPTY_POPUP, over.windowId);
        if (round < 0) continue;
        times.popup.push(popup);
        times.empty.push(empty);
      }
      const what = `${count} stored, ${language}`;
      figures.push(
        figureOf(`${browser.name}: popup until the cause is painted, ${what}`, 'ms', times.popup),
        figureOf(`${browser.name}: … beside an empty popup, ${what}`, '×', ratios(times.popup, times.empty), BOUND),
      );
    }
  }
  await tab.close();
  return figures;
};

/** Runs in a page of the extension: the tab that popups open over. */
const activeTab = async (): Promise<BrowserTab> => {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab === undefined) throw new Error('no tab is active');
  return tab;
};

/** Milliseconds from opening a popup until its heading is painted. */
const opened = async (browser: LabBrowser, popup: string, windowId: number): Promise<number> => {
  const time = await browser.inExtension(openPopup, { popup, windowId, channelName: CHANNEL });
  // What it does after its first frame would slow the next popup: with fifty sign-ins stored it reads for longer than both take to
  // open. A timer here, because Firefox runs those of a page behind another once a second.
  await until('the whole popup', () => browser.inExtension(isWhole, null));
  await browser.inExtension(closePopup, null);
  await until('the end of the popup', async () => !(await browser.inExtension(isOpen, null)));
  await setTimeout(REST);
  return time;
};

/** Runs in a page of the extension. */
const openPopup = async ({
  popup,
  windowId,
  channelName,
}: {
  readonly popup: string;
  readonly windowId: number;
  readonly channelName: string;
}): Promise<number> => {
  const channel = new BroadcastChannel(channelName);
  // Firefox resolves a path at the page that calls.
  await chrome.action.setPopup({ popup: chrome.runtime.getURL(popup) });
  const painted = new Promise<number>((resolve) => {
    channel.onmessage = ({ data }) => resolve(Number(data));
  });
  const begun = performance.timeOrigin + performance.now();
  await chrome.action.openPopup({ windowId });
  const at = await painted;
  channel.close();
  return at - begun;
};

/** Runs there too: whether the popup is the empty one, or offers the message to copy, which it makes last. */
const isWhole = (): boolean =>
  chrome.extension
    .getViews({ type: 'popup' })
    .some(({ document }) => document.querySelector('body > h1, [data-part="next-step"] .button') !== null);

/** Runs there too. */
const closePopup = (): void => chrome.extension.getViews({ type: 'popup' })[0]?.close();

/** Runs there too. */
const isOpen = (): boolean => chrome.extension.getViews({ type: 'popup' }).length > 0;
