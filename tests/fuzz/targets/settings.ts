import fc from 'fast-check';
import { readSettings } from '../../../cli/settings.ts';
import { keyPair } from '../../../fixtures/keys.ts';
import { readSettingsFile } from '../../../popup/settings-file.ts';
import { EMPTY_INSTANCE } from '../../../src/identity-center/instance.ts';
import { DEFAULT_SETTINGS, parseSettings } from '../../../storage/settings.ts';
import { harmInInstance } from '../instance.ts';
import { ACS, ISSUER } from '../messages.ts';
import { jsonChanges } from '../mutate-json.ts';
import type { FuzzTarget } from '../target.ts';
import { fault, tryEach } from '../try-each.ts';

const settingsJson = (): string =>
  JSON.stringify({
    ...DEFAULT_SETTINGS,
    instances: [
      {
        ...EMPTY_INSTANCE,
        id: 'one',
        name: 'One',
        issuerUrl: ISSUER,
        acsUrls: [ACS],
        portalUrl: 'https://d-1234567890.awsapps.com/start',
        idpEntityId: 'https://idp.example/saml',
        idpSignInUrl: 'https://idp.example/sso',
        idpMetadata: {
          entityId: 'https://idp.example/saml',
          singleSignOn: [{ binding: 'urn:x', location: 'https://idp.example/sso' }],
          nameIdFormats: ['urn:x'],
          wantAuthnRequestsSigned: false,
          validUntil: '2030-01-01T00:00:00Z',
          certificateCount: 1,
          length: 2000,
        },
        certificates: [{ der: keyPair('fuzz').certificateBase64, source: 'held', encoding: 'pem', length: 1200 }],
        userName: 'jane.doe@example.com',
        lastAccepted: {
          at: 1,
          issuer: 'https://idp.example/saml',
          audience: ISSUER,
          certificateSha256: 'ab'.repeat(32),
          nameIdFormat: 'urn:x',
          attributeNames: ['email'],
        },
      },
    ],
  });

/** A settings file, as the interface, the command and storage read it. */
export const settingsTarget: FuzzTarget = {
  name: 'settings',
  batch: (seed) => {
    const settings = settingsJson();
    return tryEach(
      fc.sample(jsonChanges, { seed, numRuns: 40 }).map((change) => change(settings)),
      attempt,
    );
  },
};

const attempt = async (input: Uint8Array | string): Promise<string> => {
  const text = String(input);
  const byCommand = readSettings(text);
  for (const instance of byCommand.ok ? byCommand.value.instances : []) {
    const harm = await harmInInstance(instance);
    if (harm.length > 0) return fault(harm.join('; '));
  }
  const file = readSettingsFile(text);
  if (!file.ok) return `refused: ${file.error.code}`;
  const stored = parseSettings(JSON.parse(text), false);
  return stored.problem === null ? 'read' : fault('the interface reads what storage does not');
};
