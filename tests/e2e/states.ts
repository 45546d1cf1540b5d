import type { Page as BrowserPage } from 'playwright';
import type { Observation } from '../../background/observation.ts';
import type { Settings } from '../../background/settings.ts';
import type { ChromiumBrowser } from '../../lab/chromium.ts';
import type { Page } from '../../popup/page.ts';
import { tabAddress } from '../../popup/page.ts';
import { EMPTY_INSTANCE } from '../../src/identity-center/instance.ts';
import { MINUTE, OTHER_AWS } from '../matrix/sign-in.ts';
import { DEFAULT_SETTINGS } from './stored-settings.ts';
import { importedInstance, observedSignIn, sessionOf, unansweredRequest } from './stored-sign-ins.ts';

/** The extension API as a page of the extension has it. */
declare const chrome: {
  readonly storage: Readonly<
    Record<
      'session' | 'local' | 'managed',
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
  /** Stands in `storage.local` beside the settings. */
  readonly local?: object;
  /** What an administrator set. */
  readonly policy?: () => Promise<object>;
  /** What is pasted into the import box. */
  readonly pasted?: () => Promise<string>;
  /** What a reader does once it is shown. */
  readonly afterwards?: (page: BrowserPage) => Promise<void>;
  /** Shown in a tab only. */
  readonly isInTabOnly?: true;
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

/** Refused twice, for two mistakes each, one of which is the same. */
const refusedTwice = async (tabId: number): Promise<readonly Observation[]> => [
  ...(await observedSignIn({
    at: ago(9),
    tabId,
    fault: { ...WRONG_AUDIENCE, nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient' },
    ends: 'refused',
  })),
  ...(await observedSignIn({
    at: Date.now(),
    tabId,
    fault: { ...WRONG_AUDIENCE, notOnOrAfter: ago(11), notBefore: ago(21) },
    ends: 'refused',
  })),
];

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
  {
    name: 'retest',
    page: 'diagnosis',
    observations: refusedTwice,
    shows: '[data-part="retest"]',
    isInTabOnly: true,
  },
  {
    name: 'since-last-accepted',
    page: 'diagnosis',
    settings: async () => {
      const instance = await importedInstance(null);
      const lastAccepted = {
        at: ago(1440),
        issuer: instance.idpEntityId,
        audience: instance.issuerUrl,
        certificateSha256: 'a5'.repeat(32),
        nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
        attributeNames: ['department'],
      };
      return { instances: [{ ...instance, lastAccepted }] };
    },
    observations: (tabId) => observedSignIn({ at: Date.now(), tabId, fault: WRONG_AUDIENCE, ends: 'refused' }),
    shows: 'main[data-cause]',
  },
  {
    name: 'storage-full',
    page: 'diagnosis',
    local: { 'storage-trouble': { version: 1, at: Date.now(), trouble: 'made-room' } },
    observations: async (tabId) => unansweredRequest(Date.now(), tabId),
    shows: '.notice.bad',
    afterwards: (page) => page.locator('aside .button.danger').click(),
  },
  {
    name: 'settings-new-instance',
    page: 'settings',
    settings: async () => ({ instances: [{ ...EMPTY_INSTANCE, id: 'new' }] }),
    pasted: async () => '<html></html>',
    shows: '.notice.bad',
  },
];

export const stateNamed = (name: string): State => {
  const found = STATES.find((state) => state.name === name);
  if (found === undefined) throw new Error(`there is no state ${name}`);
  return found;
};

/** What unfolds in those states, for whoever looks: to axe everything is unfolded. */
export const UNFOLDED: readonly State[] = [
  {
    ...stateNamed('refused-late'),
    name: 'message',
    afterwards: async (page) => {
      await page.locator('[data-part="messages"] summary').click();
      await page.locator('input[value="aws-support"]').check();
    },
  },
  {
    ...stateNamed('refused'),
    name: 'hand-over',
    afterwards: async (page) => {
      const panel = page.locator('details.card', { has: page.locator('[data-action="download"]') });
      await panel.locator('summary').first().click();
      await panel.locator('.preview summary').click();
    },
  },
  {
    ...stateNamed('since-last-accepted'),
    name: 'everything-unfolded',
    afterwards: (page) =>
      page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      }),
  },
  {
    ...stateNamed('refused'),
    name: 'personal-values',
    isInTabOnly: true,
    afterwards: (page) => page.locator('[data-action="show-personal"]').check(),
  },
  {
    name: 'settings-policy',
    page: 'settings',
    policy: async () => {
      const { name, issuerUrl, acsUrls, certificates } = await importedInstance(null);
      return {
        instances: [
          { name, issuerUrl, acsUrls, portalUrl: 'd-1234567890', certificates: certificates.map(({ der }) => der) },
        ],
        contact: 'Identity team\nidentity@example.test',
        reportLevel: 'public',
        retentionMinutes: 12,
      };
    },
    shows: '#policy ~ .set-values > div',
  },
];

/** The popup shows the diagnosis only; its other pages open in a tab. */
export const isShownIn = (width: Width, { page, isInTabOnly }: State): boolean =>
  width === 'tab' || (page === 'diagnosis' && isInTabOnly !== true);

export const WIDTHS = { popup: { width: 420, height: 600 }, tab: { width: 1280, height: 900 } } as const;
export type Width = keyof typeof WIDTHS;

/** A page of the interface as the popup is, or as a tab is. The popup is otherwise no page that Playwright can hold. */
export const openInterface = async ({ context, extensionUrl }: ChromiumBrowser, width: Width): Promise<BrowserPage> => {
  const page = await context.newPage();
  await page.setViewportSize(WIDTHS[width]);
  if (width === 'popup') await page.addInitScript(standOverThisTab);
  await page.addInitScript(keepAccessAway);
  await page.addInitScript(setPolicy);
  await page.goto(extensionUrl(QUIET_PAGE));
  return page;
};

/** Any file of the package makes a page of the extension's origin; this one draws nothing while a state is brought about. */
const QUIET_PAGE = 'manifest.json';

/** Brings the state about and shows it in this page. */
export const showState = async (page: BrowserPage, state: State, settings: Partial<Settings> = {}): Promise<void> => {
  const inPackage = (file: string): string => new URL(`/${file}`, page.url()).href;
  await page.bringToFront();
  await page.goto(inPackage(QUIET_PAGE));
  await storeState(page, state, await tabOf(page), settings);
  await page.goto(inPackage(tabAddress(state.page)));
  if (state.pasted !== undefined) await paste(page, await state.pasted());
  await page.locator(state.shows).first().waitFor();
  // What is done about a cause is drawn after it.
  if ((await page.locator('main[data-cause]').count()) > 0) await page.locator('main .folds').waitFor();
  await state.afterwards?.(page);
};

/** Puts what the state begins with into storage, for the popup over that tab; what stood there before is gone. */
export const storeState = async (
  page: BrowserPage,
  state: State,
  tabId: number,
  settings: Partial<Settings> = {},
): Promise<void> => {
  const policy = (await state.policy?.()) ?? null;
  const chosen = { ...DEFAULT_SETTINGS, ...settings, ...(await state.settings?.()) };
  await page.evaluate(
    async ({ session, local, isWithoutAccess, policy }) => {
      sessionStorage.setItem('without-access', String(isWithoutAccess));
      sessionStorage.setItem('policy', JSON.stringify(policy));
      // The worker's upkeep waits until all is there: half of it would be another state.
      await navigator.locks.request('session', async () => {
        await chrome.storage.session.clear();
        await chrome.storage.local.clear();
        await chrome.storage.session.set(session);
        await chrome.storage.local.set(local);
      });
    },
    {
      session: sessionOf((await state.observations?.(tabId)) ?? []),
      local: { settings: chosen, 'settings:keep-next-accepted': chosen.keepNextAccepted, ...state.local },
      isWithoutAccess: state.isWithoutAccess === true,
      policy,
    },
  );
};

/** What a state brings with it, seen while another one is shown. */
export const addObservations = async (page: BrowserPage, { observations }: State): Promise<void> => {
  const tabId = await tabOf(page);
  await page.evaluate(
    async (session) => {
      await navigator.locks.request('session', async () => {
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

/** Runs in the page: the browser reads its administrator's policies when it starts. */
const setPolicy = (): void => {
  const policy = JSON.parse(sessionStorage.getItem('policy') ?? 'null');
  if (policy === null) return;
  for (const api of [chrome, Reflect.get(globalThis, 'browser')]) {
    if (api?.storage?.managed !== undefined) api.storage.managed.get = async () => policy;
  }
};

/** Runs in the page: the browser would have to be asked in its own settings. */
const keepAccessAway = (): void => {
  if (sessionStorage.getItem('without-access') !== 'true') return;
  for (const api of [chrome, Reflect.get(globalThis, 'browser')]) {
    if (api?.permissions !== undefined) api.permissions.contains = async () => false;
  }
};
