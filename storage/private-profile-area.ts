import { type IDBPObjectStore, openDB } from 'idb';
import type { Items, SessionArea } from './session-area.ts';

/**
 * IndexedDB in Chromium's private windows: it belongs to their own profile, which is in memory and is dropped when the
 * last of them is closed, whatever happens to this program. It stays when the worker is stopped.
 */
const DATABASE = 'session';
const STORE = 'items';
type Mode = 'readonly' | 'readwrite';
type Store<In extends Mode> = IDBPObjectStore<unknown, [typeof STORE], typeof STORE, In>;

/**
 * In characters of JSON, as many as `storage.session` accepts bytes, because Chromium's own bound for IndexedDB is
 * gigabytes.
 */
const QUOTA = 10 * 1024 * 1024;

/** The name of the channel on which changes are reported. */
const CHANGED = 'session-changed';

export const PRIVATE_PROFILE_AREA: SessionArea = {
  keys: () => inStore('readonly', async (store) => (await store.getAllKeys()).map(String)),
  get: (keys) => inStore('readonly', (store) => (keys === undefined ? itemsOf(store) : itemsAt(store, keys))),
  set: async (items) => {
    const isChanged = await inStore('readwrite', async (store) => {
      const before = await itemsOf(store);
      const after = JSON.stringify({ ...before, ...items });
      if (after.length > QUOTA) throw new Error('the session area of private windows is full');
      await Promise.all(Object.entries(items).map(([key, item]) => store.put(item, key)));
      return after !== JSON.stringify(before);
    });
    if (isChanged) announceChange();
  },
  remove: async (keys) => {
    const isChanged = await inStore('readwrite', async (store) => {
      const before = await store.getAllKeys();
      await Promise.all(keys.map((key) => store.delete(key)));
      return keys.some((key) => before.includes(key));
    });
    if (isChanged) announceChange();
  },
  onChanged: (listener) => {
    const channel = new BroadcastChannel(CHANGED);
    channel.addEventListener('message', () => listener());
    return () => channel.close();
  },
};

/** In one transaction, over a new connection, because the browser may close a connection at any moment. */
const inStore = async <In extends Mode, Result>(mode: In, work: (store: Store<In>) => Promise<Result>) => {
  const database = await openDB(DATABASE, 1, { upgrade: (created) => void created.createObjectStore(STORE) });
  try {
    const transaction = database.transaction(STORE, mode);
    const result = await work(transaction.store);
    await transaction.done;
    return result;
  } finally {
    database.close();
  }
};

const itemsOf = async (store: Store<Mode>): Promise<Items> => {
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return Object.fromEntries(keys.map((key, index) => [String(key), values[index]]));
};

const itemsAt = async (store: Store<Mode>, keys: readonly string[]): Promise<Items> => {
  const entries = await Promise.all(keys.map(async (key) => [key, await store.get(key)] as const));
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
};

/**
 * Reports only real changes, as `storage.session` does, because the interface reacts to a change by writing what it
 * shows.
 */
const announceChange = (): void => {
  const channel = new BroadcastChannel(CHANGED);
  channel.postMessage(null);
  channel.close();
};
