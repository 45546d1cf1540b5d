import * as v from 'valibot';
import { FederationAccountSchema } from '../src/iam-federation/account.ts';
import { InstanceSchema } from '../src/identity-center/instance.ts';
import { browser } from './browser.ts';

const KEY = 'settings';
/** A separate key, because the worker turns this switch off while a person may be changing the rest. */
const KEEP_NEXT_KEY = 'settings:keep-next-accepted';
/** The key that keeps a value that could not be read, so that writing the settings again loses nothing. */
const SET_ASIDE_KEY = 'settings:set-aside';

/** The look of the interface; `system` follows the browser. */
export const THEMES = ['system', 'light', 'dark'] as const;

export type Theme = (typeof THEMES)[number];

/** Means the languages that the browser prefers. */
export const BROWSER_LANGUAGE = 'browser';

/**
 * The form in storage and in exported files. To change it: give the new form the next `version`, let this be a `v.union` of it
 * and of the old schema with a `v.transform` into the new form, and put a sample of the new form into
 * tests/storage/stored-settings.
 */
export const SettingsSchema = v.object({
  version: v.literal(1),
  instances: v.array(InstanceSchema),
  /** AWS accounts of IAM federation. Absent in forms from before there were any. */
  accounts: v.optional(v.array(FederationAccountSchema), []),
  /** How long raw messages are kept. */
  retentionMinutes: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(30)),
  /** Keep the messages of the next sign-in even if it is accepted; turns itself off. */
  keepNextAccepted: v.boolean(),
  /**
   * A folder of `_locales`. One that does not exist counts as the browser's, because settings may come from another
   * version.
   */
  language: v.optional(v.fallback(v.string(), BROWSER_LANGUAGE), BROWSER_LANGUAGE),
  // A fault in either of these two is no reason to discard a person's instances.
  theme: v.optional(v.fallback(v.picklist(THEMES), 'system'), 'system'),
});

export type Settings = v.InferOutput<typeof SettingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  instances: [],
  accounts: [],
  retentionMinutes: 30,
  keepNextAccepted: false,
  language: BROWSER_LANGUAGE,
  theme: 'system',
};

/** Why the stored settings were not used: they do not have this shape, or a newer version of the extension wrote them. */
export type SettingsProblem = 'damaged' | 'newer-version';

export interface StoredSettings {
  readonly settings: Settings;
  readonly problem: SettingsProblem | null;
}

/** Whether a newer version of the program wrote it. */
export const isNewerSettings = (stored: unknown): boolean => {
  const versioned = v.safeParse(v.object({ version: v.number() }), stored);
  return versioned.success && versioned.output.version > DEFAULT_SETTINGS.version;
};

/** Reads the stored value; never throws. If nothing is stored, the defaults apply. */
export const parseSettings = (stored: unknown, keepNext: unknown): StoredSettings => {
  const keepNextAccepted = keepNext === true;
  const fallback = { ...DEFAULT_SETTINGS, keepNextAccepted };
  if (stored === undefined) return { settings: fallback, problem: null };
  const parsed = v.safeParse(SettingsSchema, stored);
  if (parsed.success) {
    // The first form contained the switch.
    const kept = keepNext === undefined ? parsed.output : { ...parsed.output, keepNextAccepted };
    return { settings: kept, problem: null };
  }
  return { settings: fallback, problem: isNewerSettings(stored) ? 'newer-version' : 'damaged' };
};

/** The stored settings. A value that cannot be read is saved under its own key and reported as `problem`. */
export const readSettings = async (): Promise<StoredSettings> => {
  const { [KEY]: stored, [KEEP_NEXT_KEY]: keepNext } = await browser.storage.local.get([KEY, KEEP_NEXT_KEY]);
  const result = parseSettings(stored, keepNext);
  if (result.problem !== null) await browser.storage.local.set({ [SET_ASIDE_KEY]: stored });
  return result;
};

export const writeSettings = async (settings: Settings): Promise<void> => {
  await browser.storage.local.set({ [KEY]: settings, [KEEP_NEXT_KEY]: settings.keepNextAccepted });
};

/** The requested sign-in was kept, so the next ones are not. */
export const turnOffKeepNextAccepted = async (): Promise<void> => {
  await browser.storage.local.set({ [KEEP_NEXT_KEY]: false });
};

/** Calls `listener` after each change, in any window. Returns a function that stops that. */
export const onSettingsChanged = (listener: (stored: StoredSettings) => void): (() => void) => {
  const onChanged = async (changes: Readonly<Record<string, unknown>>) => {
    if (KEY in changes || KEEP_NEXT_KEY in changes) listener(await readSettings());
  };
  browser.storage.local.onChanged.addListener(onChanged);
  return () => browser.storage.local.onChanged.removeListener(onChanged);
};
