import * as v from 'valibot';
import { FederationAccountSchema } from '../src/iam-federation/account.ts';
import { InstanceSchema } from '../src/identity-center/instance.ts';
import { browser } from './browser.ts';

const KEY = 'settings';
/** A key of its own: the worker turns this switch off while a person may be changing the rest. */
const KEEP_NEXT_KEY = 'settings:keep-next-accepted';
/** The key under which a value that could not be read is saved, so that writing the settings again loses nothing. */
const SET_ASIDE_KEY = 'settings:set-aside';

/** What the interface looks like; `system` follows the browser. */
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
  /** AWS accounts of IAM federation. Forms from before there were any have none. */
  accounts: v.optional(v.array(FederationAccountSchema), []),
  /** How long raw messages are kept. */
  retentionMinutes: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(30)),
  /** Keep the messages of the next sign-in even if it is accepted; turns itself off. */
  keepNextAccepted: v.boolean(),
  /** A folder of `_locales`. One that is not there counts as the browser's: settings travel between versions. */
  language: v.optional(v.fallback(v.string(), BROWSER_LANGUAGE), BROWSER_LANGUAGE),
  // Neither of these two is worth putting a person's instances aside for.
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

/** Why the stored settings were not used: not of this shape, or written by a newer version of the extension. */
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

/** Reads what stood in storage; never throws. Nothing stored is no problem: the defaults hold. */
export const parseSettings = (stored: unknown, keepNext: unknown): StoredSettings => {
  const keepNextAccepted = keepNext === true;
  const fallback = { ...DEFAULT_SETTINGS, keepNextAccepted };
  if (stored === undefined) return { settings: fallback, problem: null };
  const parsed = v.safeParse(SettingsSchema, stored);
  if (parsed.success) {
    // The first of all forms had the switch within.
    const kept = keepNext === undefined ? parsed.output : { ...parsed.output, keepNextAccepted };
    return { settings: kept, problem: null };
  }
  return { settings: fallback, problem: isNewerSettings(stored) ? 'newer-version' : 'damaged' };
};

/** The settings in force. A value that cannot be read is saved under its own key and reported as `problem`. */
export const readSettings = async (): Promise<StoredSettings> => {
  const { [KEY]: stored, [KEEP_NEXT_KEY]: keepNext } = await browser.storage.local.get([KEY, KEEP_NEXT_KEY]);
  const result = parseSettings(stored, keepNext);
  if (result.problem !== null) await browser.storage.local.set({ [SET_ASIDE_KEY]: stored });
  return result;
};

export const writeSettings = async (settings: Settings): Promise<void> => {
  await browser.storage.local.set({ [KEY]: settings, [KEEP_NEXT_KEY]: settings.keepNextAccepted });
};

/** The sign-in that was asked for was kept: the next ones are not. */
export const turnOffKeepNextAccepted = async (): Promise<void> => {
  await browser.storage.local.set({ [KEEP_NEXT_KEY]: false });
};

/** Calls `listener` after each change, from whichever window. Returns how to stop that. */
export const onSettingsChanged = (listener: (stored: StoredSettings) => void): (() => void) => {
  const onChanged = async (changes: Readonly<Record<string, unknown>>) => {
    if (KEY in changes || KEEP_NEXT_KEY in changes) listener(await readSettings());
  };
  browser.storage.local.onChanged.addListener(onChanged);
  return () => browser.storage.local.onChanged.removeListener(onChanged);
};
