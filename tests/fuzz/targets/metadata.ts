import fc from 'fast-check';
import { keyPair } from '../../../fixtures/keys.ts';
import { idpMetadataXml, spMetadataXml } from '../../../fixtures/matrix/template.ts';
import { importFile } from '../../../src/identity-center/import.ts';
import { EMPTY_INSTANCE } from '../../../src/identity-center/instance.ts';
import { escapeXml, hostileText } from '../../security/hostile-values.ts';
import { harmInInstance } from '../instance.ts';
import { ACS, ISSUER, xmlChanges } from '../messages.ts';
import { byteChanges } from '../mutate-bytes.ts';
import type { FuzzTarget } from '../target.ts';
import { fault, tryEach } from '../try-each.ts';

const value = (right: string): fc.Arbitrary<string> => fc.oneof(fc.constant(right), hostileText.map(escapeXml));

const documents: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(value(ISSUER), fc.array(value(ACS), { maxLength: 4 })).map(([issuer, acs]) => spMetadataXml(issuer, acs)),
  fc
    .record({
      entityId: value('https://idp.example/saml'),
      location: value('https://idp.example/sso'),
      format: value('urn:x'),
      validUntil: value('2030-01-01T00:00:00Z'),
    })
    .map(({ entityId, location, format, validUntil }) =>
      idpMetadataXml({
        entityId,
        certificates: [keyPair('fuzz')],
        singleSignOn: [location],
        nameIdFormats: [format],
        wantsSignedRequests: true,
        validUntil,
        padding: 0,
      }),
    ),
);

const files: fc.Arbitrary<Uint8Array> = fc
  .tuple(documents, xmlChanges, fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, byteChanges))
  .map(([xml, change, damage]) => {
    const bytes = Buffer.from(change(xml));
    return damage === null ? bytes : damage(bytes);
  });

/** A metadata file, imported as AWS's, as the IdP's or as either. */
export const metadataTarget: FuzzTarget = {
  name: 'metadata',
  batch: (seed) => tryEach(fc.sample(files, { seed, numRuns: 60 }), attempt),
};

const GIVEN_AS = ['any', 'sp-metadata', 'idp-metadata'] as const;

const attempt = async (input: Uint8Array | string, index: number): Promise<string> => {
  const imported = await importFile(EMPTY_INSTANCE, Buffer.from(input), GIVEN_AS[index % GIVEN_AS.length]);
  if (!imported.ok) return `refused: ${imported.error.code}`;
  const harm = await harmInInstance(imported.value.instance);
  return harm.length > 0 ? fault(harm.join('; ')) : `imported: ${imported.value.kind}`;
};
