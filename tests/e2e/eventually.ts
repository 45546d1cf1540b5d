import { expect } from '@playwright/test';

/** Expects it of what `read` answers sooner or later; reads again at once rather than after a second, as Playwright would. */
export const eventually = <Value>(read: () => Promise<Value>) => expect.poll(read, { intervals: [20, 50, 100] });
