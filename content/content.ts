import type { PageReport } from '../src/observations/page-report.ts';
import { browser } from '../storage/browser.ts';
import { watchNavigation } from './navigation.ts';
import { watchPage } from './page-watch.ts';

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
  browser.runtime.sendMessage(report).catch(() => undefined);
};

watchNavigation(documentStart, send);
watchPage(documentStart, send);
