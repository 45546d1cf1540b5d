import { expect } from '@playwright/test';
import { WATCHDOG } from '../../lab/until.ts';

/**
 * Expects it of what `read` answers sooner or later; reads again at once rather than after a second, as Playwright would.
 *
 * @param timeout in milliseconds, where the browser takes its time by design
 */
export const eventually = <Value>(read: () => Promise<Value>, timeout = WATCHDOG) =>
  expect.poll(read, { intervals: [20, 50, 100], timeout });
