import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import { until } from '../../lab/until.ts';
import type { Desktop } from './desktop.ts';

/** Preferences that a new user does not have: with them Firefox asks less and accepts more. */
const NOT_STOCK = ['xpinstall.signatures.required', 'extensions.webextOptionalPermissionPrompts'];

/** Firefox keeps a page's screen coordinates under this name. */
declare const mozInnerScreenX: number;
declare const mozInnerScreenY: number;

/** Starts Firefox with this profile, and installs the zip as README.md says. */
export const installInFirefox =
  (desktop: Desktop, profile: string, zip: string) =>
  async ({ executablePath = '', args = [], extraPrefsFirefox = {} }: LaunchOptions): Promise<Browser> => {
    const preferences = Object.entries(extraPrefsFirefox).filter(([name]) => !NOT_STOCK.includes(name));
    writeFileSync(
      path.join(profile, 'user.js'),
      preferences.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''),
    );
    const firefox = spawn(
      executablePath,
      [
        '--no-remote',
        '--profile',
        profile,
        '--remote-debugging-port=0',
        ...args,
        'about:debugging#/runtime/this-firefox',
      ],
      { env: desktop.env, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const lines = createInterface(firefox.stderr);
    const address = await new Promise<string>((resolve) => {
      lines.on('line', (line) => {
        const [, found] = /BiDi listening on (ws:\S+)/.exec(line) ?? [];
        if (found !== undefined) resolve(found);
      });
    });
    const connect = (): Promise<Browser> =>
      puppeteer.connect({
        browserWSEndpoint: `${address}/session`,
        protocol: 'webDriverBiDi',
        acceptInsecureCerts: true,
        defaultViewport: null,
      });

    // During a WebDriver session Firefox shows no file dialogue, so this one only finds the position of the button.
    const looking = await connect();
    const [page] = await looking.pages();
    const { x, y } = await until('the button', async () => page && (await middleOfButton(page)));
    await looking.disconnect();
    desktop.click(x, y);
    await desktop.choose('Select Manifest', zip);

    return connect();
  };

/** In pixels of the screen. */
const middleOfButton = (page: Page): Promise<{ readonly x: number; readonly y: number } | null> =>
  page.evaluate(() => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) =>
      textContent.includes('Load Temporary Add-on…'),
    );
    if (button === undefined) return null;
    const { x, y, width, height } = button.getBoundingClientRect();
    return {
      x: Math.round((mozInnerScreenX + x + width / 2) * devicePixelRatio),
      y: Math.round((mozInnerScreenY + y + height / 2) * devicePixelRatio),
    };
  });
