import type { BrowserName, LabBrowser, LaunchOptions } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { Lab } from './lab.ts';

const LAUNCH = { chromium: launchChromium, firefox: launchFirefox } as const;

/** Starts the browser of this name with the extension as `npm run build` left it. */
export const launchBrowser = (name: BrowserName, lab: Lab, options?: LaunchOptions): Promise<LabBrowser> =>
  LAUNCH[name](lab, options);
