import { describe, expect, test, vi } from 'vitest';
import { keyPair } from '../../fixtures/keys.ts';
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
  test('are read back as they were written', () => {
    expect(readSettingsFile(settingsFile(SETTINGS))).toEqual({ ok: true, value: SETTINGS });
  });

  test.each([
    ['a text', 'not json', 'not-json'],
    ['settings of a newer version', '{"version":2,"instances":[]}', 'newer-version'],
    ['settings that somebody changed', JSON.stringify({ ...SETTINGS, retentionMinutes: 600 }), 'damaged'],
    ['nothing', 'null', 'other'],
    ['JSON of something else', '{"client_id":"a"}', 'other'],
    ['a HAR', '{"log":{"entries":[]}}', 'recording'],
    ['a SAML-tracer export', '{"requests":[],"timestamp":1}', 'recording'],
    ['a report', '{"format":"its-the-saml/report","signIn":{}}', 'report'],
    ['metadata', '<?xml version="1.0"?><EntityDescriptor/>', 'xml'],
    ['a certificate', keyPair('settings').certificate, 'certificate'],
  ])('are refused if the file is %s, which is named', (_, text, code) => {
    expect(readSettingsFile(text)).toEqual({ ok: false, error: { code } });
  });
});
