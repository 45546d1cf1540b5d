import * as v from 'valibot';
import { fail, type Result, succeed } from '../src/result.ts';
import { type Settings, SettingsSchema } from '../storage/settings.ts';

/** Minutes that raw messages may be kept, to choose from. */
export const RETENTION_CHOICES = [5, 10, 15, 20, 30] as const;

export interface SettingsFileError {
  readonly code: 'not-json' | 'not-settings';
}

/** The settings as a file to take along: JSON, whole, user names and the last accepted sign-ins included. */
export const settingsFile = (settings: Settings): string => `${JSON.stringify(settings, null, 2)}\n`;

/** Reads such a file. The settings in force stay as they are until this has succeeded. */
export const readSettingsFile = (text: string): Result<Settings, SettingsFileError> => {
  const json = parseJson(text);
  if (json === undefined) {
    return fail({ code: 'not-json' });
  }
  const parsed = v.safeParse(SettingsSchema, json);
  return parsed.success ? succeed(parsed.output) : fail({ code: 'not-settings' });
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
