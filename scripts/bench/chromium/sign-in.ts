import type { ChromiumBrowser } from '../../../lab/chromium.ts';
import { NOTHING_KNOWN } from '../../../src/diagnosis/build-context.ts';
import { storeSignIns } from '../browsers/stored.ts';
import { type Figure, figureOf } from '../figure.ts';
import type { Program } from '../measured-program.ts';
import { acsUrl, type Message, observedPost } from '../messages.ts';
import { ratios, spreadOf } from '../statistics.ts';

const ROUNDS = 12;
const WARM_UP = 3;
/** With the one that is posted, as many as the worker keeps. */
const STORED = 49;
/** Diagnoses in node in each round, of which the median counts. */
const DIAGNOSES = 9;

interface StorageChange {
  readonly newValue?: unknown;
}

type Listener = (changes: Readonly<Record<string, StorageChange>>) => void;

/** The extension API in a page of the extension. */
declare const chrome: {
  readonly storage: {
    readonly session: {
      clear(): Promise<void>;
      get(keys: null): Promise<object>;
      set(items: object): Promise<void>;
      readonly onChanged: Readonly<Record<'addListener' | 'removeListener', (listener: Listener) => void>>;
    };
  };
};

/** Milliseconds from the browser's event for a POST until its observation, and its diagnosis, are stored. */
interface Times {
  readonly kept: number;
  readonly diagnosed: number;
}

/**
 * How long it takes from the browser's event for a POST until its diagnosis is stored: beside the diagnosis alone, and with other
 * sign-ins stored beside without.
 */
export const measureSignIn = async (
  browser: ChromiumBrowser,
  program: Program,
  message: Message,
): Promise<readonly Figure[]> => {
  const page = await browser.context.newPage();
  // Tabs that no browser has.
  await storeSignIns(browser, { count: STORED, tabId: 1_000_000, language: 'en' });
  await browser.inExtension(rememberStored, null);
  const diagnoseAlone = () => program.diagnose(observedPost(message), NOTHING_KNOWN);

  const posted = async (): Promise<Times> => {
    await page.goto('about:blank');
    // A POST that comes before the listener would never be seen.
    await browser.inExtension(listenForDiagnosis, null);
    // The diagnosis may be stored before AWS has answered, so the next round begins after both.
    const [times] = await Promise.all([
      browser.inExtension(firstDiagnosis, null),
      page.waitForURL(acsUrl),
      page.evaluate(post, { acsUrl, base64: message.base64 }),
    ]);
    return times;
  };
  const rounds: { readonly alone: number; readonly empty: Times; readonly full: Times }[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    await browser.inExtension(putStored, false);
    const empty = await posted();
    await browser.inExtension(putStored, true);
    const full = await posted();
    const alone: number[] = [];
    for (let count = 0; count < DIAGNOSES; count += 1) {
      const begun = performance.now();
      await diagnoseAlone();
      alone.push(performance.now() - begun);
    }
    if (round >= 0) rounds.push({ alone: spreadOf(alone).median, empty, full });
  }
  await page.close();
  const empty = rounds.map((round) => round.empty.diagnosed);
  const full = rounds.map((round) => round.full.diagnosed);
  const alone = rounds.map((round) => round.alone);
  return [
    figureOf(
      'POST of 10 KB seen → kept in storage',
      'ms',
      rounds.map((round) => round.empty.kept),
    ),
    figureOf('POST of 10 KB seen → diagnosis stored', 'ms', empty),
    figureOf('… beside the diagnosis alone', '×', ratios(empty, alone), 8),
    figureOf('… with 50 sign-ins of 50 KB stored, beside with one', '×', ratios(full, empty), 1.3),
  ];
};

/** Runs in a page of the extension. */
const rememberStored = async (): Promise<void> => {
  Reflect.set(globalThis, 'stored', await chrome.storage.session.get(null));
};

/** Runs there too: puts back what was remembered, or nothing, while no run of upkeep is under way. */
const putStored = async (isFull: boolean): Promise<void> => {
  await navigator.locks.request('session', async () => {
    await chrome.storage.session.clear();
    if (isFull) await chrome.storage.session.set(Reflect.get(globalThis, 'stored'));
  });
  // Listeners for changes take a moment.
  await new Promise((resolve) => setTimeout(resolve, 300));
};

/** Runs there too: begins to listen, and returns before the first diagnosis is stored. */
const listenForDiagnosis = (): void => {
  const first = new Promise<Times>((resolve) => {
    const begun = Date.now();
    let seen = Number.NaN;
    let kept = Number.NaN;
    const listen = (changes: Readonly<Record<string, StorageChange>>): void => {
      for (const [key, { newValue }] of Object.entries(changes)) {
        const value: unknown = newValue;
        const isPost =
          typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'response-posted';
        if (isPost && 'time' in value && typeof value.time === 'number' && value.time >= begun && Number.isNaN(seen)) {
          seen = value.time;
          kept = Date.now();
        }
        if (key.startsWith('diagnosis:') && value !== undefined && !Number.isNaN(seen)) {
          chrome.storage.session.onChanged.removeListener(listen);
          resolve({ kept: kept - seen, diagnosed: Date.now() - seen });
        }
      }
    };
    chrome.storage.session.onChanged.addListener(listen);
  });
  Reflect.set(globalThis, 'firstDiagnosis', first);
};

/** Runs there too: when the diagnosis that it listens for is stored. */
const firstDiagnosis = (): Promise<Times> => Reflect.get(globalThis, 'firstDiagnosis');

/** Runs in a web page, and posts like an IdP's page. */
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
