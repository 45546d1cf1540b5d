import type { ChromiumBrowser } from '../../../lab/chromium.ts';
import { type Figure, figureOf } from '../figure.ts';
import { acsUrl, type Message } from '../messages.ts';

const ROUNDS = 15;

interface StorageChange {
  readonly newValue?: unknown;
}

/** The extension API as a page of the extension has it. */
declare const chrome: {
  readonly storage: {
    readonly session: {
      clear(): Promise<void>;
      readonly onChanged: { addListener(listener: (changes: Readonly<Record<string, StorageChange>>) => void): void };
    };
  };
};

/** How long it takes from the browser's event for a POST until its observation, and its diagnosis, are stored. */
export const measureSignIn = async (
  { context, extensionUrl }: ChromiumBrowser,
  { base64 }: Message,
): Promise<readonly Figure[]> => {
  const watcher = await context.newPage();
  await watcher.goto(extensionUrl('manifest.json'));
  const page = await context.newPage();
  const times: (readonly [kept: number, diagnosed: number])[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await watcher.evaluate(() => chrome.storage.session.clear());
    await page.goto('about:blank');
    // The diagnosis may be stored before AWS has answered: the next round begins when both are over.
    const [time] = await Promise.all([
      watcher.evaluate(firstDiagnosis),
      page.waitForURL(acsUrl),
      page.evaluate(post, { acsUrl, base64 }),
    ]);
    times.push(time);
  }
  await watcher.close();
  await page.close();
  return [
    figureOf(
      'POST of 10 KB seen → kept in storage',
      'ms',
      times.map(([kept]) => kept),
    ),
    figureOf(
      'POST of 10 KB seen → diagnosis stored',
      'ms',
      times.map(([, diagnosed]) => diagnosed),
    ),
  ];
};

/** Runs in a page of the extension: milliseconds from the event of the POST to the first change of each kind. */
const firstDiagnosis = (): Promise<readonly [number, number]> =>
  new Promise((resolve) => {
    let seen = Number.NaN;
    let kept = Number.NaN;
    chrome.storage.session.onChanged.addListener((changes) => {
      for (const [key, { newValue }] of Object.entries(changes)) {
        const value: unknown = newValue;
        const isPost =
          typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'response-posted';
        if (isPost && 'time' in value && typeof value.time === 'number') {
          seen = value.time;
          kept = Date.now();
        }
        if (key.startsWith('diagnosis:') && value !== undefined && !Number.isNaN(seen)) {
          resolve([kept - seen, Date.now() - seen]);
        }
      }
    });
  });

/** Runs in a web page: posts as an IdP's page does. */
const post = (fields: { readonly acsUrl: string; readonly base64: string }): void => {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = fields.acsUrl;
  const input = document.createElement('input');
  input.name = 'SAMLResponse';
  input.value = fields.base64;
  form.append(input);
  document.body.append(form);
  form.submit();
};
