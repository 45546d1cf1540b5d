import type { BrowserContext } from 'playwright';
import type { Desktop } from './desktop.ts';

/** Installs the extension in this folder as README.md says, and returns its id. */
export const installInChromium =
  (desktop: Desktop, folder: string) =>
  async (context: BrowserContext): Promise<string> => {
    const page = await context.newPage();
    await page.goto('chrome://extensions', { waitUntil: 'commit' });
    // Its accessible name is “Developer mode”, and a label beside it has the same words.
    await page.locator('#devMode').click();
    const started = context.waitForEvent('serviceworker');
    await page.getByRole('button', { name: 'Load unpacked' }).click();
    await desktop.choose('Select the extension directory', folder);
    return new URL((await started).url()).host;
  };
