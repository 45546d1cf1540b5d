import type { Page as BrowserPage } from 'playwright';
import type { Observation } from '../../background/observation.ts';
import type { Settings } from '../../background/settings.ts';
import type { Page } from '../../popup/page.ts';
import { tabAddress } from '../../popup/page.ts';
import type { ChromiumBrowser } from '../lab/chromium.ts';
import { MINUTE, OTHER_AWS } from '../matrix/sign-in.ts';
import { DEFAULT_SETTINGS } from './stored-settings.ts';
import { importedInstance, observedSignIn, sessionOf, unansweredRequest } from './stored-sign-ins.ts';

/** The extension API as a page of the extension has it. */
declare const chrome: {
  readonly storage: Readonly<
    Record<
      'session' | 'local',
      { clear(): Promise<void>; get(key: string): Promise<Record<string, object>>; set(items: object): Promise<void> }
    >
  >;
  tabs: {
    query(of: object): Promise<readonly { readonly id: number }[]>;
    getCurrent: () => Promise<object | undefined>;
  };
  permissions: { contains: (wanted: object) => Promise<boolean> };
};

/** One state of the interface, brought about by what stands in storage and what a reader does then. */
export interface State {
  readonly name: string;
  readonly page: Page;
  readonly settings?: () => Promise<Partial<Settings>>;
  /** `tabId`: of the tab that the popup stands over. */
  readonly observations?: (tabId: number) => Promise<readonly Observation[]>;
  /** The browser keeps AWS's sign-in pages from the extension. */
  readonly isWithoutAccess?: true;
  /** What is pasted into the import box. */
  readonly pasted?: () => Promise<string>;
  /** What is there once it is complete. */
  readonly shows: string;
}

const ago = (minutes: number): number => Date.now() - minutes * MINUTE;
const WRONG_AUDIENCE = { audiences: [OTHER_AWS.issuerUrl] };
const production = async (): Promise<Partial<Settings>> => ({ instances: [await importedInstance(null)] });

/** Of a sign-in with another instance's Audience. */
const wrongResponse = async (): Promise<string> => {
  const observations = await observedSignIn({ at: Date.now(), tabId: 1, fault: WRONG_AUDIENCE, ends: 'refused' });
  const post = observations.find((each) => each.kind === 'response-posted');
  return post?.message ?? '';
};

export const STATES: readonly State[] = [
  { name: 'empty', page: 'diagnosis', shows: 'main[data-state="empty"]' },
  { name: 'no-access', page: 'diagnosis', isWithoutAccess: true, shows: 'main[data-state="no-access"]' },
  {
    name: 'waiting',
    page: 'diagnosis',
    observations: async (tabId) => unansweredRequest(Date.now(), tabId),
    shows: 'main[data-state="waiting"]',
  },
  {
    name: 'accepted',
    page: 'diagnosis',
    observations: (tabId) => observedSignIn({ at: Date.now(), tabId, ends: 'accepted' }),
    shows: 'main[data-state="accepted"]',
  },
  {
    name: 'accepted-kept',
    page: 'diagnosis',
    settings: async () => ({ keepNextAccepted: true }),
    observations: (tabId) => observedSignIn({ at: Date.now(), tabId, ends: 'accepted' }),
    shows: 'main[data-state="accepted"][data-cause="none"]',
  },
  {
    name: 'refused',
    page: 'diagnosis',
    observations: async (tabId) => [
      ...(await observedSignIn({ at: ago(9), tabId, ends: 'accepted' })),
      ...(await observedSignIn({ at: Date.now(), tabId, fault: WRONG_AUDIENCE, ends: 'refused' })),
    ],
    shows: 'main[data-state="refused"][data-cause="audience-mismatch"]',
  },
  {
    name: 'refused-late',
    page: 'diagnosis',
    settings: production,
    observations: (tabId) =>
      observedSignIn({
        at: Date.now(),
        tabId,
        fault: { notBefore: ago(21), notOnOrAfter: ago(11), confirmedUntil: ago(11) },
        ends: 'refused',
      }),
    shows: 'main[data-state="refused"]:not([data-cause="none"])',
  },
  {
    name: 'refused-without-cause',
    page: 'diagnosis',
    observations: (tabId) => observedSignIn({ at: Date.now(), tabId, ends: 'refused' }),
    shows: 'main[data-state="refused"][data-cause="none"]',
  },
  {
    name: 'unknown',
    page: 'diagnosis',
    observations: (tabId) => observedSignIn({ at: Date.now(), tabId, ends: 'unseen' }),
    shows: 'main[data-state="unknown"][data-cause="none"]',
  },
  {
    name: 'no-answer',
    page: 'diagnosis',
    observations: async (tabId) => unansweredRequest(ago(3), tabId),
    shows: 'main[data-cause="idp-gave-no-response"]',
  },
  {
    name: 'error',
    page: 'diagnosis',
    observations: (tabId) =>
      observedSignIn({ at: Date.now(), tabId, message: 'PHNhbWxwOlJlc3BvbnNl', ends: 'refused' }),
    shows: 'main[data-cause="message-undecodable"]',
  },
  { name: 'welcome', page: 'welcome', shows: '[data-action="sign-in"]' },
  { name: 'settings-empty', page: 'settings', shows: 'main h1' },
  { name: 'settings', page: 'settings', settings: production, shows: '.notice.good' },
  {
    name: 'settings-preflight',
    page: 'settings',
    settings: async () => ({ instances: [await importedInstance('https://d-9900000000.awsapps.com/start')] }),
    shows: '[data-finding]',
  },
  { name: 'import', page: 'import', shows: '.drop-box' },
  { name: 'import-fault', page: 'import', pasted: async () => '{"log": ', shows: '.notice.bad' },
  {
    name: 'imported',
    page: 'import',
    // AWS's own request is in no pasted message: the settings tell what the Audience must be.
    settings: production,
    pasted: wrongResponse,
    shows: 'main[data-state="imported"][data-cause="audience-mismatch"]',
  },
];

export const stateNamed = (name: string): State => {
  const found = STATES.find((state) => state.name === name);
  if (found === undefined) throw new Error(`there is no state ${name}`);
  return found;
};

export const WIDTHS = { popup: { width: 420, height: 600 }, tab: { width: 1280, height: 900 } } as const;
export type Width = keyof typeof WIDTHS;

/** A page of the interface as the popup is, or as a tab is. The popup is otherwise no page that Playwright can hold. */
export const openInterface = async ({ context, extensionUrl }: ChromiumBrowser, width: Width): Promise<BrowserPage> => {
  const page = await context.newPage();
  await page.setViewportSize(WIDTHS[width]);
  if (width === 'popup') await page.addInitScript(standOverThisTab);
  await page.addInitScript(keepAccessAway);
  await page.goto(extensionUrl('popup/popup.html'));
  return page;
};

/** Brings the state about; what stood in storage before is gone. */
export const showState = async (page: BrowserPage, state: State, settings: Partial<Settings> = {}): Promise<void> => {
  await page.bringToFront();
  const tabId = await tabOf(page);
  const chosen = { ...DEFAULT_SETTINGS, ...settings, ...(await state.settings?.()) };
  await page.evaluate(
    async ({ session, local, isWithoutAccess }) => {
      sessionStorage.setItem('without-access', String(isWithoutAccess));
      // The worker's upkeep waits until all is there: half of it would be another state.
      await navigator.locks.request('upkeep', async () => {
        await chrome.storage.session.clear();
        await chrome.storage.local.clear();
        await chrome.storage.session.set(session);
        await chrome.storage.local.set(local);
      });
    },
    {
      session: sessionOf((await state.observations?.(tabId)) ?? []),
      local: { settings: chosen, 'settings:keep-next-accepted': chosen.keepNextAccepted },
      isWithoutAccess: state.isWithoutAccess === true,
    },
  );
  await page.goto(new URL(tabAddress(state.page), new URL('/', page.url())).href);
  // The same address with another fragment alone is no new page.
  await page.reload();
  if (state.pasted !== undefined) await paste(page, await state.pasted());
  await page.locator(state.shows).first().waitFor();
};

/** What a state brings with it, seen while another one is shown. */
export const addObservations = async (page: BrowserPage, { observations }: State): Promise<void> => {
  const tabId = await tabOf(page);
  await page.evaluate(
    async (session) => {
      await navigator.locks.request('upkeep', async () => {
        await chrome.storage.session.set(session);
        // The worker diagnoses what is there when the settings change.
        const { settings } = await chrome.storage.local.get('settings');
        await chrome.storage.local.set({ settings: { ...settings, retentionMinutes: 29 } });
      });
    },
    sessionOf((await observations?.(tabId)) ?? []),
  );
};

/** Of the tab that is before the others: the popup stands over it. */
const tabOf = (page: BrowserPage): Promise<number> =>
  page.evaluate(async () => (await chrome.tabs.query({ active: true, currentWindow: true }))[0]?.id ?? 0);

const paste = async (page: BrowserPage, text: string): Promise<void> => {
  await page.locator('.drop-box + details > summary').click();
  await page.locator('.drop-box + details textarea').fill(text);
  await page.locator('.drop-box + details button').click();
};

/** Runs in the page: the interface asks which tab it is in, and a popup is in none. */
const standOverThisTab = (): void => {
  for (const api of [chrome, Reflect.get(globalThis, 'browser')]) {
    if (api?.tabs !== undefined) api.tabs.getCurrent = async () => undefined;
  }
};

/** Runs in the page: the browser would have to be asked in its own settings. */
const keepAccessAway = (): void => {
  if (sessionStorage.getItem('without-access') !== 'true') return;
  for (const api of [chrome, Reflect.get(globalThis, 'browser')]) {
    if (api?.permissions !== undefined) api.permissions.contains = async () => false;
  }
};
