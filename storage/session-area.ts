import { inPrivateContext, isSplit } from './browser.ts';
import { PRIVATE_PROFILE_AREA } from './private-profile-area.ts';
import { STORAGE_SESSION_AREA } from './storage-session-area.ts';

/** Its content, by key. */
export type Items = Readonly<Record<string, unknown>>;

/**
 * The storage for what was seen while the browser runs: in memory, of bounded size, shared by the worker and the
 * interface.
 */
export interface SessionArea {
  /** The keys of all items, which take far less time to read than the items. */
  readonly keys: () => Promise<readonly string[]>;
  /** All items, or the existing ones among these keys. */
  readonly get: (keys?: readonly string[]) => Promise<Items>;
  /** Writes these items, and leaves the others; rejects, and writes none, if they do not fit in. */
  readonly set: (items: Items) => Promise<void>;
  readonly remove: (keys: readonly string[]) => Promise<void>;
  /** Calls `listener` after any change in it, from any window. Returns a function that stops that. */
  readonly onChanged: (listener: () => void) => () => void;
}

/**
 * Chromium has one `storage.session` for ordinary and private windows, in which what was seen in private ones would
 * outlive them. So code that runs in private windows has an area that ends with the last of them.
 */
export const sessionArea = (): SessionArea =>
  isSplit() && inPrivateContext() ? PRIVATE_PROFILE_AREA : STORAGE_SESSION_AREA;
