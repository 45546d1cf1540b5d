import type { PageReport } from '../src/observations/page-report.ts';
import { watchNavigation } from './navigation.ts';
import { watchPage } from './page-watch.ts';

/**
 * The extension API, which returns promises under this name in both browsers. Firefox reads no more of a page until this script
 * has run, so it comes without the polyfill that the rest of the program uses, which would be half of it.
 */
declare const chrome: { readonly runtime: { sendMessage(report: PageReport): Promise<unknown> } };

/**
 * Runs only on AWS's sign-in pages, before the page's own scripts, in an isolated world. It reads the page, and adds or
 * changes nothing.
 */
const documentStart = Date.now();

/** More reports than any sign-in page causes: a page that keeps navigating must not keep the worker busy. */
const MAX_REPORTS = 50;
let reports = 0;

const send = (report: PageReport): void => {
  reports++;
  if (reports > MAX_REPORTS) return;
  // Rejected if the extension was updated or removed since this page was opened, so that nobody receives it.
  chrome.runtime.sendMessage(report).catch(() => undefined);
};

watchNavigation(documentStart, send);
watchPage(documentStart, send);
