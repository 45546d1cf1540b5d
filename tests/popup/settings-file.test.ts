import { describe, expect, test, vi } from 'vitest';
import { readSettingsFile, settingsFile } from '../../popup/settings-file.ts';
import { EMPTY_INSTANCE } from '../../src/identity-center/instance.ts';
import type { Settings } from '../../storage/settings.ts';

// webextension-polyfill refuses to load outside an extension; nothing here calls the browser.
vi.mock('../../storage/browser.ts', () => ({ browser: {} }));

const SETTINGS: Settings = {
  version: 1,
  accounts: [],
  instances: [{ ...EMPTY_INSTANCE, id: 'one', name: 'Production', userName: 'alice@example.test' }],
  retentionMinutes: 10,
  keepNextAccepted: false,
  language: 'fr',
  theme: 'dark',
};

describe('the settings as a file', () => {
  test('come back as they went', () => {
    expect(readSettingsFile(settingsFile(SETTINGS))).toEqual({ ok: true, value: SETTINGS });
  });

  test.each([
    ['not json', 'not-json'],
    ['{"version":2}', 'not-settings'],
    [JSON.stringify({ ...SETTINGS, retentionMinutes: 600 }), 'not-settings'],
    ['null', 'not-settings'],
  ])('refuse %j as %s', (text, code) => {
    expect(readSettingsFile(text)).toEqual({ ok: false, error: { code } });
  });
});
