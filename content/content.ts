import type { PageReport } from '../src/observations/page-report.ts';
import { browser } from '../storage/browser.ts';
import { watchNavigation } from './navigation.ts';
import { watchPage } from './page-watch.ts';

/**
 * Runs on AWS's sign-in pages only, before the page's own scripts, in a world of its own. It reads, and adds or changes
 * nothing.
 */
const documentStart = Date.now();

/** More than any sign-in page has to tell: one that keeps going somewhere else must not keep the worker busy. */
const MAX_REPORTS = 50;
let reports = 0;

const send = (report: PageReport): void => {
  reports++;
  if (reports > MAX_REPORTS) return;
  // Rejected where the extension was updated or removed since this page was opened: there is nobody to tell.
  browser.runtime.sendMessage(report).catch(() => undefined);
};

watchNavigation(documentStart, send);
watchPage(documentStart, send);
