import { toBase64 } from '../bytes.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { Entity, IdpRole, Metadata, SpRole } from '../saml/messages.ts';
import { readSaml } from '../saml/read.ts';
import type { Undecodable } from '../saml/undecodable.ts';
import type { CertificateError, CertificateFile } from '../x509/certificate.ts';
import { readCertificateFile } from '../x509/certificate-file.ts';
import { parseIssuerUrl } from './endpoints.ts';
import type { CertificateSetting, Instance } from './instance.ts';

/** What the user says that a file is; `any` lets the file itself decide. */
export type ImportAs = 'any' | 'sp-metadata' | 'idp-metadata' | 'certificate';

export interface Imported {
  readonly instance: Instance;
  readonly kind: Exclude<ImportAs, 'any'>;
}

export type ImportError =
  /** AWS's own metadata imported as the IdP's (`idp`), or an IdP's as AWS's (`sp`). */
  | { readonly code: 'metadata-swapped'; readonly givenAs: 'sp' | 'idp'; readonly entityId: string | null }
  /** A SAML message or another document, not metadata. */
  | { readonly code: 'not-metadata' }
  /** Metadata of a service provider that is not Identity Center. */
  | { readonly code: 'not-identity-center'; readonly entityId: string | null }
  | { readonly code: 'metadata-unreadable'; readonly why: Undecodable }
  | CertificateError;

type EntityWith<Role extends 'idp' | 'sp'> = Entity & Readonly<Record<Role, NonNullable<Entity[Role]>>>;

const hasIdp = (entity: Entity): entity is EntityWith<'idp'> => entity.idp !== null;
const hasSp = (entity: Entity): entity is EntityWith<'sp'> => entity.sp !== null;
const isIdentityCenter = (entity: Entity): boolean => parseIssuerUrl(entity.entityId ?? '') !== null;

const locations = (role: SpRole): readonly string[] =>
  role.acs.map(({ location }) => location).filter((location) => location !== null);

const withSpMetadata = (instance: Instance, entity: EntityWith<'sp'>): Instance => ({
  ...instance,
  issuerUrl: entity.entityId,
  acsUrls: [...new Set(locations(entity.sp))],
});

/** The keys that may sign: those for signing, and those for no use in particular (saml-metadata 2.4.1.1). */
const signingCertificates = (role: IdpRole): readonly CertificateSetting[] =>
  role.keys
    .filter(({ use }) => use !== 'encryption')
    .flatMap(({ certificate, length }): readonly CertificateSetting[] =>
      certificate
        ? [{ der: toBase64(certificate.der), source: 'metadata', encoding: 'base64-without-header', length }]
        : [],
    );

/** What matters about a metadata file besides its content. */
type MetadataFile = Pick<NonNullable<Instance['idpMetadata']>, 'length' | 'hasByteOrderMark'>;

const withIdpMetadata = (instance: Instance, entity: EntityWith<'idp'>, file: MetadataFile): Instance => {
  const certificates = signingCertificates(entity.idp);
  return {
    ...instance,
    idpEntityId: entity.entityId,
    idpMetadata: {
      entityId: entity.entityId,
      singleSignOn: entity.idp.singleSignOn.map(({ binding, location }) => ({ binding, location })),
      nameIdFormats: [...entity.idp.nameIdFormats],
      wantAuthnRequestsSigned: entity.idp.wantAuthnRequestsSigned,
      validUntil: entity.validUntil,
      certificateCount: certificates.length,
      ...file,
    },
    certificates: [...instance.certificates.filter(({ source }) => source !== 'metadata'), ...certificates],
  };
};

/** Adds certificates that an administrator says Identity Center has; one that is already there is not added twice. */
const withCertificates = (instance: Instance, file: CertificateFile, length: number): Instance => {
  const known = new Set(instance.certificates.filter(({ source }) => source === 'held').map(({ der }) => der));
  const added = file.certificates
    .map(({ der }) => toBase64(der))
    .filter((der) => !known.has(der))
    .map((der): CertificateSetting => ({ der, source: 'held', encoding: file.encoding, length }));
  return { ...instance, certificates: [...instance.certificates, ...added] };
};

const importMetadata = (
  instance: Instance,
  metadata: Metadata,
  file: MetadataFile,
  as: ImportAs,
): Result<Imported, ImportError> => {
  const { entities } = metadata;
  const aws = entities.filter(hasSp).find(isIdentityCenter);
  const idp = entities.filter(hasIdp)[0];
  const entityId = entities[0]?.entityId ?? null;
  if (as === 'idp-metadata' && !idp && aws) return fail({ code: 'metadata-swapped', givenAs: 'idp', entityId });
  if (as === 'sp-metadata' && !aws && idp) return fail({ code: 'metadata-swapped', givenAs: 'sp', entityId });
  if (aws && as !== 'idp-metadata') return succeed({ instance: withSpMetadata(instance, aws), kind: 'sp-metadata' });
  if (idp) return succeed({ instance: withIdpMetadata(instance, idp, file), kind: 'idp-metadata' });
  const sp = entities.find(hasSp);
  if (!sp) return fail({ code: 'not-metadata' });
  // The URL was typed or edited by hand; the settings' check of its shape says what is wrong with it.
  return as === 'sp-metadata'
    ? succeed({ instance: withSpMetadata(instance, sp), kind: 'sp-metadata' })
    : fail({ code: 'not-identity-center', entityId });
};

const metadataFile = (bytes: Uint8Array): MetadataFile => ({
  length: new TextDecoder().decode(bytes).length,
  ...(BYTE_ORDER_MARKS.some((mark) => mark.every((byte, index) => bytes[index] === byte)) && {
    hasByteOrderMark: true,
  }),
});

/** The byte order marks of UTF-8 and of both kinds of UTF-16. */
const BYTE_ORDER_MARKS: readonly (readonly number[])[] = [
  [0xef, 0xbb, 0xbf],
  [0xfe, 0xff],
  [0xff, 0xfe],
];

const looksLikeXml = (bytes: Uint8Array): boolean =>
  /^\uFEFF?\s*</.test(new TextDecoder().decode(bytes.subarray(0, 64)));

const importCertificate = async (instance: Instance, bytes: Uint8Array): Promise<Result<Imported, ImportError>> => {
  const file = await readCertificateFile(bytes);
  return file.ok
    ? succeed({ instance: withCertificates(instance, file.value, bytes.length), kind: 'certificate' })
    : file;
};

/**
 * Imports a file into an instance: AWS's SP metadata (issuer URL and ACS URLs), the IdP's metadata (entityID, sign-in
 * URLs, certificates), or certificates that Identity Center has (PEM, DER, base64 without header lines).
 *
 * @param bytes the file as it is, or pasted text in UTF-8
 * @returns the instance with what the file says, otherwise unchanged; or what the file is instead, and where it fails
 */
export const importFile = async (
  instance: Instance,
  bytes: Uint8Array,
  as: ImportAs = 'any',
): Promise<Result<Imported, ImportError>> => {
  if (as === 'certificate' || (as === 'any' && !looksLikeXml(bytes))) return importCertificate(instance, bytes);
  const message = await readSaml(bytes);
  if (!message.ok) {
    return message.error.reason === 'wrong-root'
      ? fail({ code: 'not-metadata' })
      : fail({ code: 'metadata-unreadable', why: message.error });
  }
  const { value } = message;
  return value.kind === 'EntityDescriptor' || value.kind === 'EntitiesDescriptor'
    ? importMetadata(instance, value, metadataFile(bytes), as)
    : fail({ code: 'not-metadata' });
};
