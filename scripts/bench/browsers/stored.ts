import { DEFAULT_SETTINGS } from '../../../fixtures/interface/settings.ts';
import { observedSignIn, sessionOf } from '../../../fixtures/interface/stored-sign-ins.ts';
import { OTHER_AWS } from '../../../fixtures/matrix/sign-in.ts';
import type { LabBrowser } from '../../../lab/browser.ts';
import type { Observation } from '../../../src/observations/observation.ts';
import { messageOf } from '../messages.ts';

/** The extension API as a page of the extension has it. */
declare const chrome: {
  readonly storage: Readonly<
    Record<
      'session' | 'local',
      { get(keys: null): Promise<Record<string, unknown>>; set(items: object): Promise<void>; clear(): Promise<void> }
    >
  >;
};

/** Characters of each message besides the newest one. */
const SIZE = 50_000;
/** Milliseconds between sign-ins: all of them are younger than the retention time. */
const APART = 20_000;
/** Tabs that they were seen in. */
const TABS = 5;

/**
 * Puts refused sign-ins into storage in place of what is there, and waits until the worker has diagnosed them. The newest has a wrong
 * Audience; the messages of the others are large.
 */
export const storeSignIns = async (
  browser: LabBrowser,
  { count, tabId, language }: { readonly count: number; readonly tabId: number; readonly language: string },
): Promise<void> => {
  await browser.inExtension(empty, null);
  for (const observations of await signInsOf(count, tabId)) {
    await browser.inExtension(add, sessionOf(observations));
  }
  // A change of the settings lets the worker run.
  await chooseLanguage(browser, { count, language });
};

/** Waits until the worker has diagnosed so many sign-ins, and the first frame is in this language. */
export const chooseLanguage = async (
  browser: LabBrowser,
  { count, language }: { readonly count: number; readonly language: string },
): Promise<void> => {
  await browser.inExtension(diagnosed, { count, language, settings: { ...DEFAULT_SETTINGS, language } });
};

const signInsOf = async (count: number, tabId: number): Promise<readonly (readonly Observation[])[]> => {
  const now = Date.now() - APART;
  const { base64: message } = messageOf(SIZE);
  const older = Array.from({ length: count - 1 }, (_, index) =>
    observedSignIn({
      at: now - APART * (index + 1),
      tabId: tabId + 1 + (index % TABS),
      message,
      ends: 'refused',
    }),
  );
  return Promise.all([
    observedSignIn({ at: now, tabId, fault: { audiences: [OTHER_AWS.issuerUrl] }, ends: 'refused' }),
    ...older,
  ]);
};

/** Runs in a page of the extension, while no run of upkeep is under way. */
const empty = (): Promise<void> =>
  navigator.locks.request('session', async () => {
    await chrome.storage.session.clear();
    await chrome.storage.local.clear();
  });

/** Runs there too. */
const add = (items: object): Promise<void> =>
  navigator.locks.request('session', () => chrome.storage.session.set(items));

/** Runs there too. Resolves when all of it is diagnosed, and the first frame is in this language. */
const diagnosed = async ({
  count,
  language,
  settings,
}: {
  readonly count: number;
  readonly language: string;
  readonly settings: object;
}): Promise<void> => {
  await chrome.storage.local.set({ settings, 'settings:keep-next-accepted': false });
  for (;;) {
    const items = await chrome.storage.session.get(null);
    const diagnoses = Object.keys(items).filter((key) => key.startsWith('diagnosis:'));
    const frame = JSON.stringify(items['first-frame'] ?? null);
    if (diagnoses.length === count && frame.includes(`\\"language\\":\\"${language}\\"`)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};
