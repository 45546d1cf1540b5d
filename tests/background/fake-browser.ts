import { vi } from 'vitest';

/**
 * The part of the extension API that background/ uses, in memory. Storage copies its input, as browsers do, and refuses
 * anything over its quota.
 */
export class FakeEvent<Arguments extends readonly unknown[]> {
  /** What each listener registered with: filter and extra information. */
  readonly asked: (readonly unknown[])[] = [];
  readonly #listeners = new Set<(...details: Arguments) => unknown>();
  addListener(listener: (...details: Arguments) => unknown, ...asked: readonly unknown[]): void {
    this.#listeners.add(listener);
    this.asked.push(asked);
  }
  removeListener(listener: (...details: Arguments) => unknown): void {
    this.#listeners.delete(listener);
  }
  fire(...details: Arguments): void {
    for (const listener of this.#listeners) listener(...details);
  }
  /** The answer of the first listener that returns one. */
  ask(...details: Arguments): unknown {
    return [...this.#listeners].map((listener) => listener(...details)).find((answer) => answer !== undefined);
  }
}

/** How many writes a worker can still make before the browser stops it; after that it writes nothing. */
class FakeWrites {
  left = Number.POSITIVE_INFINITY;
  isStopped = false;
  make(): void {
    this.isStopped ||= this.left === 0;
    if (this.isStopped) throw new Error('the worker was stopped');
    this.left--;
  }
  startAgain(): void {
    this.left = Number.POSITIVE_INFINITY;
    this.isStopped = false;
  }
}

class FakeStorage {
  readonly items = new Map<string, unknown>();
  readonly onChanged = new FakeEvent<[Record<string, unknown>]>();
  /** In characters of JSON. */
  quota = Number.POSITIVE_INFINITY;

  readonly #writes: FakeWrites;
  constructor(writes: FakeWrites) {
    this.#writes = writes;
  }

  async getKeys(): Promise<string[]> {
    return [...this.items.keys()];
  }
  async get(keys: string | readonly string[] | null): Promise<Record<string, unknown>> {
    const wanted = keys === null ? [...this.items.keys()] : [keys].flat();
    return Object.fromEntries(
      wanted.filter((key) => this.items.has(key)).map((key) => [key, structuredClone(this.items.get(key))]),
    );
  }
  async set(items: Readonly<Record<string, unknown>>): Promise<void> {
    this.#writes.make();
    const after = new Map([...this.items, ...Object.entries(structuredClone(items))]);
    if (JSON.stringify([...after]).length > this.quota) throw new Error('quota exceeded');
    for (const [key, item] of after) this.items.set(key, item);
    this.onChanged.fire(Object.fromEntries(Object.entries(items).map(([key, newValue]) => [key, { newValue }])));
  }
  async remove(keys: string | readonly string[]): Promise<void> {
    this.#writes.make();
    const gone = [keys].flat().filter((key) => this.items.delete(key));
    if (gone.length > 0) this.onChanged.fire(Object.fromEntries(gone.map((key) => [key, {}])));
  }
  clear(): Promise<void> {
    return this.remove([...this.items.keys()]);
  }
  dump(): string {
    return JSON.stringify([...this.items]);
  }
}

interface ColouredBadge {
  readonly tabId?: number | 'every tab';
  readonly color: string;
}

const makeFake = (writes = new FakeWrites()) => ({
  writes,
  session: new FakeStorage(writes),
  local: new FakeStorage(writes),
  managed: new FakeStorage(writes),
  alarms: new Map<string, number>(),
  /** By tab; a tab's own value takes precedence over that of all tabs. */
  badges: new Map<number | 'every tab', string>(),
  badgeColours: new Map<number | 'every tab', { readonly ground?: string; readonly mark?: string }>(),
  titles: new Map<number | 'every tab', string>(),
  hasHostAccess: true,
  /** The open pages of the extension. */
  openPages: [] as { readonly location: { readonly pathname: string } }[],
  reloads: 0,
  tabs: [] as { readonly incognito: boolean }[],
  openedTabs: [] as string[],
  events: {
    onBeforeRequest: new FakeEvent<[object]>(),
    onHeadersReceived: new FakeEvent<[object]>(),
    onCompleted: new FakeEvent<[object]>(),
    onMessage: new FakeEvent<[unknown, object]>(),
    onInstalled: new FakeEvent<[{ readonly reason: string }]>(),
    onWindowRemoved: new FakeEvent<[number]>(),
    onAlarm: new FakeEvent<[{ readonly name: string }]>(),
    onUpdateAvailable: new FakeEvent<[{ readonly version: string }]>(),
    onPermissionsAdded: new FakeEvent<[object]>(),
    onPermissionsRemoved: new FakeEvent<[object]>(),
  },
  manifest: { version: '1.2.3', incognito: 'spanning', host_permissions: ['https://*.signin.aws/*'] },
  inIncognitoContext: false,
});

export let fake = makeFake();

/** A freshly started browser, with Web Locks, which node 20 lacks: one after another, like the real ones. */
export const startFakeBrowser = (): void => {
  fake = makeFake();
  const queues = new Map<string, Promise<unknown>>();
  const request = (name: string, work: () => Promise<unknown>): Promise<unknown> => {
    const run = (queues.get(name) ?? Promise.resolve()).then(work);
    queues.set(
      name,
      run.catch(() => undefined),
    );
    return run;
  };
  vi.stubGlobal('navigator', { locks: { request }, languages: ['en-US', 'de-AT'] });
};

export const browser = {
  storage: {
    get session() {
      return fake.session;
    },
    get local() {
      return fake.local;
    },
    get managed() {
      return fake.managed;
    },
  },
  webRequest: {
    get onBeforeRequest() {
      return fake.events.onBeforeRequest;
    },
    get onHeadersReceived() {
      return fake.events.onHeadersReceived;
    },
    get onCompleted() {
      return fake.events.onCompleted;
    },
  },
  alarms: {
    get onAlarm() {
      return fake.events.onAlarm;
    },
    create: (
      name: string,
      { when, delayInMinutes = 0 }: { readonly when?: number; readonly delayInMinutes?: number },
    ) => void fake.alarms.set(name, when ?? Date.now() + delayInMinutes * 60_000),
    clear: async (name: string) => fake.alarms.delete(name),
  },
  action: {
    setBadgeText: async ({ tabId, text }: { readonly tabId?: number; readonly text: string | null }) => {
      if (text === null) fake.badges.delete(tabId ?? 'every tab');
      else fake.badges.set(tabId ?? 'every tab', text);
    },
    setBadgeBackgroundColor: async ({ tabId = 'every tab', color }: ColouredBadge) =>
      void fake.badgeColours.set(tabId, { ...fake.badgeColours.get(tabId), ground: color }),
    setBadgeTextColor: async ({ tabId = 'every tab', color }: ColouredBadge) =>
      void fake.badgeColours.set(tabId, { ...fake.badgeColours.get(tabId), mark: color }),
    setTitle: async ({ tabId, title }: { readonly tabId?: number; readonly title: string }) =>
      void fake.titles.set(tabId ?? 'every tab', title),
  },
  permissions: {
    contains: async () => fake.hasHostAccess,
    get onAdded() {
      return fake.events.onPermissionsAdded;
    },
    get onRemoved() {
      return fake.events.onPermissionsRemoved;
    },
  },
  extension: { getViews: () => fake.openPages },
  i18n: { getUILanguage: () => 'en-US' },
  runtime: {
    id: 'this-extension',
    getManifest: () => fake.manifest,
    getURL: (page: string) => `extension://this-extension/${page}`,
    sendMessage: async (message: unknown) =>
      fake.events.onMessage.ask(message, { id: 'this-extension', url: 'extension://this-extension/popup/popup.html' }),
    get onMessage() {
      return fake.events.onMessage;
    },
    get onInstalled() {
      return fake.events.onInstalled;
    },
    get onUpdateAvailable() {
      return fake.events.onUpdateAvailable;
    },
    reload: () => void fake.reloads++,
  },
  tabs: {
    create: async ({ url }: { readonly url: string }) => void fake.openedTabs.push(url),
    query: async () => fake.tabs,
  },
  windows: {
    get onRemoved() {
      return fake.events.onWindowRemoved;
    },
  },
};

export const isSplit = (): boolean => fake.manifest.incognito === 'split';
export const inPrivateContext = (): boolean => fake.inIncognitoContext;
