import * as v from 'valibot';
import { browser, inPrivateContext } from './browser.ts';

/**
 * What went wrong with storage, shown to the user until its time is over: older sign-ins were evicted, a message was
 * left out, nothing could be stored, a sign-in could not be diagnosed, something stored could not be read. It is in
 * `storage.local`, since `storage.session` may be full, and says nothing about the sign-in itself. Nothing is noted
 * about private windows, because the note would outlive them.
 */
const KEY = 'storage-trouble';

const TROUBLES = ['evicted', 'message-left-out', 'not-stored', 'not-diagnosed', 'damaged'] as const;

const StorageTroubleSchema = v.object({
  version: v.literal(1),
  /** Milliseconds since the epoch. */
  at: v.number(),
  /** Earlier versions used one other name, `not-kept`. */
  trouble: v.fallback(v.picklist(TROUBLES), 'not-stored'),
  /** The place at which the program failed (`failureOf`); null if it did not. */
  failure: v.optional(v.nullable(v.string()), null),
});

export type StorageTrouble = v.InferOutput<typeof StorageTroubleSchema>;

/** Never throws: if not even this can be stored, nothing more can be done. */
export const noteTrouble = async (
  trouble: StorageTrouble['trouble'],
  at: number,
  failure: string | null = null,
): Promise<void> => {
  if (inPrivateContext()) return;
  await browser.storage.local.set({ [KEY]: { version: 1, at, trouble, failure } }).catch(() => undefined);
};

/** The last trouble; null if there is none, or it cannot be read. */
export const readTrouble = async (): Promise<StorageTrouble | null> => {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  const parsed = v.safeParse(StorageTroubleSchema, stored);
  return parsed.success ? parsed.output : null;
};

export const deleteTrouble = (): Promise<void> => browser.storage.local.remove(KEY);

/** Calls `listener` after it changed. Returns a function that stops that. */
export const onTroubleChanged = (listener: () => void): (() => void) => {
  const onChanged = (changes: Readonly<Record<string, unknown>>): void => {
    if (KEY in changes) listener();
  };
  browser.storage.local.onChanged.addListener(onChanged);
  return () => browser.storage.local.onChanged.removeListener(onChanged);
};
