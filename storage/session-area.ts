import { inPrivateContext, isSplit } from './browser.ts';
import { PRIVATE_PROFILE_AREA } from './private-profile-area.ts';
import { STORAGE_SESSION_AREA } from './storage-session-area.ts';

/** Its content, by key. */
export type Items = Readonly<Record<string, unknown>>;

/** Where what was seen is kept while the browser runs: in memory, of bounded size, for the worker and the interface alike. */
export interface SessionArea {
  /** All items, or those of these keys that are there. */
  readonly get: (keys?: readonly string[]) => Promise<Items>;
  /** Writes these items, and leaves the others; rejects, and writes none, where they do not fit in. */
  readonly set: (items: Items) => Promise<void>;
  readonly remove: (keys: readonly string[]) => Promise<void>;
  /** Calls `listener` after any of it changed, from wherever. Returns how to stop that. */
  readonly onChanged: (listener: () => void) => () => void;
}

/**
 * Chromium has one `storage.session` for ordinary and private windows, in which what was seen in private ones would
 * outlive them: what runs in private windows has an area there that goes with the last of them.
 */
export const sessionArea = (): SessionArea =>
  isSplit() && inPrivateContext() ? PRIVATE_PROFILE_AREA : STORAGE_SESSION_AREA;
