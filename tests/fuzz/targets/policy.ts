import fc from 'fast-check';
import * as v from 'valibot';
import { keyPair } from '../../../fixtures/keys.ts';
import { idpMetadataXml } from '../../../fixtures/matrix/template.ts';
import { readPolicy } from '../../../storage/read-policy.ts';
import { harmInInstance } from '../instance.ts';
import { ACS, ISSUER } from '../messages.ts';
import { jsonChanges } from '../mutate-json.ts';
import type { FuzzTarget } from '../target.ts';
import { fault, tryEach } from '../try-each.ts';

const policyJson = (): string =>
  JSON.stringify({
    instances: [
      {
        name: 'Production',
        issuerUrl: ISSUER,
        acsUrls: [ACS],
        portalUrl: 'https://d-1234567890.awsapps.com/start',
        idpEntityId: 'https://idp.example/saml',
        idpSignInUrl: 'https://idp.example/sso',
        idpMetadata: idpMetadataXml({
          entityId: 'https://idp.example/saml',
          certificates: [keyPair('fuzz')],
          singleSignOn: ['https://idp.example/sso'],
          nameIdFormats: ['urn:x'],
          wantsSignedRequests: false,
          validUntil: null,
          padding: 0,
        }),
        certificates: [keyPair('fuzz').certificate],
      },
    ],
    reportLevel: 'public',
    retentionMinutes: 12,
    contact: 'Send this to identity@example.test',
  });

/** What an administrator sets in the browser's policy. */
export const policyTarget: FuzzTarget = {
  name: 'policy',
  batch: (seed) => {
    const policy = policyJson();
    return tryEach(
      fc.sample(jsonChanges, { seed, numRuns: 40 }).map((change) => change(policy)),
      attempt,
    );
  },
};

const ValuesSchema = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.unknown()));

const attempt = async (input: Uint8Array | string): Promise<string> => {
  // The browser itself provides only objects.
  const values = v.safeParse(ValuesSchema, String(input));
  if (!values.success) return 'no object';
  const { instances, problems } = await readPolicy(values.output);
  for (const instance of instances) {
    const harm = await harmInInstance(instance);
    if (harm.length > 0) return fault(harm.join('; '));
  }
  return `${problems.length} problems`;
};
