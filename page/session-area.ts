import type { SessionArea } from '../storage/session-area.ts';
import { STORAGE_SESSION_AREA } from '../storage/storage-session-area.ts';

/** Replaces storage/session-area.ts: only an extension has an area of its own for private windows. */
export const sessionArea = (): SessionArea => STORAGE_SESSION_AREA;
