/**
 * Replaces storage/browser.ts in the self-contained page (scripts/page.mjs), which keeps in memory only what the
 * extension stores.
 */

/** The version in package.json, which scripts/page.mjs inserts, because a report names it. */
declare const PROGRAM_VERSION: string;

type Listener = (changes: Readonly<Record<string, unknown>>) => void;

interface MemoryArea {
  readonly get: (keys: string | readonly string[] | null) => Promise<Readonly<Record<string, unknown>>>;
  readonly set: (items: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly remove: (keys: string | readonly string[]) => Promise<void>;
  readonly clear: () => void;
  readonly onChanged: {
    readonly addListener: (listener: Listener) => void;
    readonly removeListener: (listener: Listener) => void;
  };
}

const memoryArea = (): MemoryArea => {
  const items = new Map<string, unknown>();
  const listeners = new Set<Listener>();
  const changed = (keys: readonly string[]): void => {
    const changes = Object.fromEntries(keys.map((key) => [key, { newValue: items.get(key) }]));
    for (const listener of listeners) listener(changes);
  };
  const listOf = (keys: string | readonly string[]): readonly string[] => (typeof keys === 'string' ? [keys] : keys);
  return {
    get: async (keys) => Object.fromEntries([...items].filter(([key]) => keys === null || listOf(keys).includes(key))),
    set: async (given) => {
      for (const [key, value] of Object.entries(given)) items.set(key, structuredClone(value));
      changed(Object.keys(given));
    },
    remove: async (keys) => {
      for (const key of listOf(keys)) items.delete(key);
      changed(listOf(keys));
    },
    clear: () => {
      const keys = [...items.keys()];
      items.clear();
      changed(keys);
    },
    onChanged: {
      addListener: (listener) => void listeners.add(listener),
      removeListener: (listener) => void listeners.delete(listener),
    },
  };
};

const NEVER = { addListener: (): void => {}, removeListener: (): void => {} };
const local = memoryArea();
const session = memoryArea();

export const browser = {
  storage: { local, session, managed: { get: async () => ({}), onChanged: NEVER } },
  permissions: {
    contains: async () => true,
    request: async () => true,
    onAdded: NEVER,
    onRemoved: NEVER,
  },
  runtime: {
    getManifest: () => ({ version: PROGRAM_VERSION }),
    getURL: (path: string) => path,
    /** The interface asks the worker for only one thing: to delete what is stored. */
    sendMessage: async () => {
      local.clear();
      session.clear();
    },
  },
  tabs: { create: async () => ({}) },
  i18n: { getUILanguage: () => navigator.language },
  extension: { inIncognitoContext: false },
};

export const isSplit = (): boolean => false;
export const inPrivateContext = (): boolean => false;
