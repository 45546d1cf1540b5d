/** Functions that a browser runs in a page of the extension or in its worker, not here. */

/** The part of the extension API that they use. */
declare const chrome: {
  readonly webRequest: { readonly onBeforeRequest: { hasListeners(): boolean } };
  readonly action: { openPopup(options: { readonly windowId: number }): Promise<void> };
  readonly extension: { getViews(of: { readonly type: 'tab' }): readonly ExtensionView[] };
  readonly tabs: {
    remove(id: number): Promise<void>;
    getCurrent(): Promise<BrowserTab>;
    create(options: { readonly windowId: number; readonly url: string }): Promise<BrowserTab>;
  };
  readonly windows: {
    create(options: { readonly incognito: true; readonly url: string }): Promise<BrowserWindow>;
    getAll(): Promise<readonly BrowserWindow[]>;
    remove(id: number): Promise<void>;
  };
  readonly storage: Readonly<Record<'session' | 'local', { get(keys: null): Promise<Stored>; clear(): Promise<void> }>>;
};

interface ExtensionView extends Window {
  readonly chrome: typeof chrome;
}
interface BrowserTab {
  readonly id: number;
  readonly windowId: number;
}
interface BrowserWindow {
  readonly id: number;
  readonly incognito: boolean;
}

/** What stands in storage, by key. */
export type Stored = Readonly<Record<string, unknown>>;

/** Chromium shows a worker before its script has run: a request made then would be missed. */
export async function listenersStand(): Promise<void> {
  while (!chrome.webRequest.onBeforeRequest.hasListeners()) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** The page of the first run opens by itself, and would stand before the others. */
export const closeWelcome = async (): Promise<void> => {
  for (;;) {
    const welcome = chrome.extension.getViews({ type: 'tab' }).find(({ location }) => location.hash === '#welcome');
    const tab = await welcome?.chrome.tabs.getCurrent();
    if (tab !== undefined) return chrome.tabs.remove(tab.id);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

/** Over the active tab of this window. */
export const openPopupOfWindow = (windowId: number): Promise<void> => chrome.action.openPopup({ windowId });

export const ownWindowId = async (): Promise<number> => (await chrome.tabs.getCurrent()).windowId;

export const createTab = (windowId: number): Promise<unknown> => chrome.tabs.create({ windowId, url: 'about:blank' });

/** Returns its id. */
export const createPrivateWindow = async (): Promise<number> =>
  (await chrome.windows.create({ incognito: true, url: 'about:blank' })).id;

export const removePrivateWindows = async (): Promise<void> => {
  for (const { id, incognito } of await chrome.windows.getAll()) if (incognito) await chrome.windows.remove(id);
};

/** A popup is there before it has its size. */
export const isPopupDrawn = (popup: Window | undefined): boolean =>
  popup !== undefined && popup.innerWidth > 100 && popup.document.querySelector('h1') !== null;

/** The tests look into storage without waking the worker. */
export const storedItems = async (): Promise<Stored> => ({
  ...(await chrome.storage.session.get(null)),
  ...(await chrome.storage.local.get(null)),
});

export const clearStorage = async (): Promise<void> => {
  await chrome.storage.session.clear();
  await chrome.storage.local.clear();
};
