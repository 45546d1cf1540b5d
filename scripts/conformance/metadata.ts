import type { Endpoint, Entity, MetadataKey } from '../../src/saml/messages.ts';
import { compareCertificate } from './certificates.ts';
import type { Tally } from './tally.ts';
import type { EntityTruth, FileTruth, Truth } from './truth.ts';

/** Compares every entity of a metadata file: its IdP and SP roles, keys and endpoints. */
export const compareMetadata = (
  tally: Tally,
  file: string,
  entities: readonly Entity[],
  expected: FileTruth,
  truth: Truth,
): void => {
  tally.compare(file, 'entities', entities.map(statementsOf), expected.entities.map(statementsIn));
  compareValidUntil(tally, file, entities, expected);
  for (const { idp, sp } of entities) {
    for (const { certificate } of [...(idp?.keys ?? []), ...(sp?.keys ?? [])]) {
      if (certificate) compareCertificate(tally, file, certificate, truth);
    }
  }
};

const statementsOf = ({ entityId, roles, idp, sp }: Entity) => ({
  entityId,
  roles,
  idp: idp && {
    keys: idp.keys.map(describeKey),
    singleSignOn: idp.singleSignOn.map(describeEndpoint),
    singleLogout: idp.singleLogout.map(describeEndpoint),
    nameIdFormats: idp.nameIdFormats.map(trim),
    wantAuthnRequestsSigned: idp.wantAuthnRequestsSigned,
  },
  sp: sp && {
    keys: sp.keys.map(describeKey),
    acs: sp.acs.map((acs) => ({ ...describeEndpoint(acs), index: acs.index, isDefault: acs.isDefault })),
    singleLogout: sp.singleLogout.map(describeEndpoint),
    nameIdFormats: sp.nameIdFormats.map(trim),
    authnRequestsSigned: sp.authnRequestsSigned,
    wantAssertionsSigned: sp.wantAssertionsSigned,
  },
});

/** The truth has an entity's own validUntil; ours has its group's if the entity has none. */
const compareValidUntil = (tally: Tally, file: string, entities: readonly Entity[], expected: FileTruth): void =>
  entities.forEach(({ validUntil }, index) => {
    const own = expected.entities[index]?.valid_until ?? null;
    if (own !== null || expected.root === 'EntityDescriptor') {
      tally.compare(file, 'entities[].validUntil', validUntil, own);
    }
  });

/** The truth gives these URIs without the white space around them. */
const trim = (text: string): string => text.trim();

const describeKey = ({ use, certificate }: MetadataKey) => ({ use, sha256: certificate?.sha256 ?? null });
const describeEndpoint = ({ binding, location }: Endpoint) => ({ binding, location });

const statementsIn = ({ entity_id, roles, idp, sp }: EntityTruth): ReturnType<typeof statementsOf> => ({
  entityId: entity_id,
  roles,
  idp: idp
    ? {
        keys: idp.certs.map(describeTrueKey),
        singleSignOn: idp.sso.map(describeTrueEndpoint),
        singleLogout: idp.slo.map(describeTrueEndpoint),
        nameIdFormats: idp.nameid_formats,
        wantAuthnRequestsSigned: isTrue(idp.want_authn_requests_signed),
      }
    : null,
  sp: sp
    ? {
        keys: sp.certs.map(describeTrueKey),
        acs: sp.acs.map((acs) => ({
          ...describeTrueEndpoint(acs),
          index: acs[2] ?? null,
          isDefault: isTrue(acs[3] ?? null),
        })),
        singleLogout: sp.slo.map(describeTrueEndpoint),
        nameIdFormats: sp.nameid_formats,
        authnRequestsSigned: isTrue(sp.authn_requests_signed),
        wantAssertionsSigned: isTrue(sp.want_assertions_signed),
      }
    : null,
});

type KeyTruth = NonNullable<EntityTruth['idp']>['certs'][number];

const describeTrueKey = ({ use, cert }: KeyTruth) => ({ use, sha256: typeof cert === 'string' ? cert : null });
const describeTrueEndpoint = ([binding, location]: readonly (string | null)[]) => ({
  binding: binding ?? null,
  location: location ?? null,
});

/** The truth gives these attributes unchanged; xs:boolean allows `true` and `1`. */
const isTrue = (value: string | null): boolean => value === 'true' || value === '1';
