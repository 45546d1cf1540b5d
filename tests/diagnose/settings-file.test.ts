import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../cli/settings.ts';
import { keyPair } from '../../fixtures/keys.ts';

describe('a file that is not a settings file', () => {
  it.each([
    ['a HAR', '{"log":{"entries":[]}}', { code: 'settings-are-recording' }],
    ['a SAML-tracer export', '{"requests":[],"timestamp":1}', { code: 'settings-are-recording' }],
    ['a report', '{"format":1,"signIn":{}}', { code: 'settings-are-report' }],
    [
      'a report, whose certificates an instance has too',
      readFileSync(new URL('../../docs/examples/colleague.json', import.meta.url), 'utf8'),
      { code: 'settings-are-report' },
    ],
    ['a report of an error', '{"format":"its-the-saml/report","error":{}}', { code: 'settings-are-report' }],
    ['metadata', '<?xml version="1.0"?><EntityDescriptor/>', { code: 'settings-are-xml' }],
    ['a certificate', keyPair('settings').certificate, { code: 'settings-are-certificate' }],
    ['a text', 'Audience: …', { code: 'settings-not-json' }],
    ['JSON of something else', '{"client_id":"a"}', { code: 'no-settings' }],
    ['a list', '[1]', { code: 'no-settings' }],
  ])('is named as what it is: %s', (_, text, error) => {
    expect(readSettings(text)).toEqual({ ok: false, error });
  });

  it.each([
    [{ instances: [{ name: 'a' }, { acsUrls: 'x' }] }, 'instances.1.acsUrls'],
    [{ instance: { portalUrl: 1 } }, 'instance.portalUrl'],
    [{ accounts: [{ providerArn: 1 }] }, 'accounts.0.providerArn'],
    [{ issuerUrl: 1 }, 'issuerUrl'],
  ])('names the wrong member of the settings: %j', (json, detail) => {
    expect(readSettings(JSON.stringify(json))).toEqual({ ok: false, error: { code: 'settings-damaged', detail } });
  });
});
