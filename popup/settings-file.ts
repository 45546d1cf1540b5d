import * as v from 'valibot';
import { type InsteadOfSettings, insteadOfSettings } from '../src/evidence/instead-of-settings.ts';
import { fail, type Result, succeed } from '../src/result.ts';
import { isNewerSettings, type Settings, SettingsSchema } from '../storage/settings.ts';

/** The choices for how long raw messages are kept, in minutes. */
export const RETENTION_CHOICES = [5, 10, 15, 20, 30] as const;

/** What a file is that should contain settings: `damaged` is an exported one that somebody changed. */
export interface SettingsFileError {
  readonly code: InsteadOfSettings | 'newer-version' | 'damaged';
}

/** All settings as a JSON file, including user names and the last accepted sign-ins. */
export const settingsFile = (settings: Settings): string => `${JSON.stringify(settings, null, 2)}\n`;

/** Reads such a file. The settings in force stay as they are until this has succeeded. */
export const readSettingsFile = (text: string): Result<Settings, SettingsFileError> => {
  const json = parseJson(text);
  const parsed = v.safeParse(SettingsSchema, json);
  if (parsed.success) return succeed(parsed.output);
  const instead = insteadOfSettings(text, json);
  if (instead !== 'other') return fail({ code: instead });
  if (isNewerSettings(json)) return fail({ code: 'newer-version' });
  return fail({ code: v.is(v.object({ instances: v.unknown() }), json) ? 'damaged' : 'other' });
};

/** Undefined if it is not JSON. */
const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
};
