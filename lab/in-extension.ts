/** Functions that a browser runs in a page of the extension or in its worker, not here. */

/** The part of the extension API that they use. */
declare const chrome: {
  readonly webRequest: { readonly onBeforeRequest: { hasListeners(): boolean } };
  readonly action: { openPopup(options: { readonly windowId: number }): Promise<void> };
  readonly runtime: { sendMessage(message: null): Promise<unknown> };
  readonly extension: { getViews(of: { readonly type: 'tab' }): readonly ExtensionView[] };
  readonly tabs: {
    remove(id: number): Promise<void>;
    getCurrent(): Promise<BrowserTab>;
    create(options: { readonly windowId: number; readonly url: string }): Promise<BrowserTab>;
  };
  readonly windows: {
    create(
      options: { readonly url: string } & ({ readonly incognito: true } | { readonly type: 'popup' }),
    ): Promise<BrowserWindow | null>;
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

/** The content of storage, by key. */
export type Stored = Readonly<Record<string, unknown>>;

/** Chromium lists a worker before its script has run, which would miss a request at that time. */
export async function listenersStand(): Promise<void> {
  while (!chrome.webRequest.onBeforeRequest.hasListeners()) await new Promise((resolve) => setTimeout(resolve, 10));
}

/**
 * Whether the script of this kind of window's worker has run, asked from a page: the worker then receives messages,
 * although it does not answer. Chromium starts a worker with the first private window, and does not show it earlier
 * requests.
 */
export const isWorkerListening = (): Promise<boolean> =>
  chrome.runtime.sendMessage(null).then(
    () => true,
    ({ message }: Error) => !message.includes('Receiving end does not exist'),
  );

/** The first-run page opens by itself, and would cover the others. */
export const closeWelcome = async (): Promise<void> => {
  for (;;) {
    const welcome = chrome.extension.getViews({ type: 'tab' }).find(({ location }) => location.hash === '#welcome');
    const tab = await welcome?.chrome.tabs.getCurrent();
    if (tab !== undefined) return chrome.tabs.remove(tab.id);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

/** Opens the popup over the active tab of this window. */
export const openPopupOfWindow = (windowId: number): Promise<void> => chrome.action.openPopup({ windowId });

export const ownWindowId = async (): Promise<number> => (await chrome.tabs.getCurrent()).windowId;

export const createTab = (windowId: number): Promise<unknown> => chrome.tabs.create({ windowId, url: 'about:blank' });

/** Returns its id; null in Chromium, which shows it only to code in private windows. */
export const createPrivateWindow = async (url: string): Promise<number | null> =>
  (await chrome.windows.create({ incognito: true, url }))?.id ?? null;

/** Opens a window without tab strip and toolbar. */
export const createBareWindow = async (url: string): Promise<void> => {
  await chrome.windows.create({ type: 'popup', url });
};

export const removePrivateWindows = async (): Promise<void> => {
  for (const { id, incognito } of await chrome.windows.getAll()) if (incognito) await chrome.windows.remove(id);
};

/** A popup exists before it has its size. */
export const isPopupDrawn = (popup: Window | undefined): boolean =>
  popup !== undefined && popup.innerWidth > 100 && popup.document.querySelector('h1') !== null;

/** Lets the tests read storage without waking the worker. */
export const storedItems = async (): Promise<Stored> => ({
  ...(await chrome.storage.session.get(null)),
  ...(await chrome.storage.local.get(null)),
});

/** The content of every storage that the extension has in this kind of window, by the storage's name. */
export const everythingStored = async (): Promise<Readonly<Record<string, Stored>>> => {
  const ended = <Result>(request: IDBRequest<Result>): Promise<Result> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const databases: Record<string, unknown> = {};
  // In private windows Firefox gives an extension's pages none.
  for (const { name = '' } of await indexedDB.databases().catch(() => [])) {
    const database = await ended(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const within = database.transaction(store).objectStore(store);
      const keys = await ended(within.getAllKeys());
      const values = await ended(within.getAll());
      databases[`${name}/${store}`] = keys.map((key, index) => [key, values[index]]);
    }
    database.close();
  }
  return {
    session: await chrome.storage.session.get(null),
    local: await chrome.storage.local.get(null),
    databases,
    localStorage: { ...localStorage },
    caches: { ...(await caches.keys()) },
  };
};

/**
 * Waits until no run of upkeep is under way, which would write back what it read before
 * (background/run-in-sequence.ts).
 */
export const clearStorage = (): Promise<void> =>
  navigator.locks.request('session', async () => {
    await chrome.storage.session.clear();
    await chrome.storage.local.clear();
  });
