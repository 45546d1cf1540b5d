/**
 * Parts of Chromium that nobody needs here. It preloads two pages for the address bar's suggestions with every window, which costs more
 * than a sign-in does. The switch replaces Playwright's own list, of which the lab needs these.
 */
const LEFT_OUT = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'PreloadTopChromeWebUI',
  'AimEnabled',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
];

/** The switches with which a Chromium without a GPU and without a reader costs least. */
export const SPARING_SWITCHES: readonly string[] = [
  // A machine without a GPU would imitate one for every frame.
  '--disable-gpu',
  // What is left of it to do needs no process of its own.
  '--in-process-gpu',
  `--disable-features=${LEFT_OUT.join(',')}`,
];

/** Chromium refuses to run as root with its sandbox. */
export const SANDBOX_SWITCHES: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
