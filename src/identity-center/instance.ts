import * as v from 'valibot';
import { IdpApplicationSchema } from '../idp-application/idp-application.ts';

/**
 * One configured Identity Center instance: what an administrator imported or typed, and what the last accepted sign-in
 * looked like. Storage, exported settings and managed policy all use this shape, and are read back through this schema.
 */
export const CertificateSettingSchema = v.object({
  /** DER, base64 without line breaks. */
  der: v.pipe(v.string(), v.base64()),
  /** `held`: an administrator says that Identity Center has it; `metadata`: the IdP's metadata contains it. */
  source: v.picklist(['held', 'metadata']),
  /** How the file was wrapped; Identity Center's console asks for PEM. */
  encoding: v.picklist(['pem', 'der', 'base64-without-header']),
  /** Characters of the imported file; in metadata, those of the certificate and the chain beside it. */
  length: v.number(),
});

export const EndpointSettingSchema = v.object({ binding: v.nullable(v.string()), location: v.nullable(v.string()) });

/** What an imported IdP metadata file says, as far as anything checks it. */
export const IdpMetadataSettingSchema = v.object({
  entityId: v.nullable(v.string()),
  singleSignOn: v.array(EndpointSettingSchema),
  nameIdFormats: v.array(v.string()),
  wantAuthnRequestsSigned: v.boolean(),
  validUntil: v.nullable(v.string()),
  certificateCount: v.number(),
  /** Characters in the file. */
  length: v.number(),
  /** The file begins with a byte order mark. */
  hasByteOrderMark: v.exactOptional(v.literal(true)),
});

export const AcceptedSignInSchema = v.object({
  /** Milliseconds since the epoch. */
  at: v.number(),
  issuer: v.nullable(v.string()),
  audience: v.nullable(v.string()),
  certificateSha256: v.nullable(v.string()),
  /** When that certificate expires, milliseconds since the epoch. Absent in forms that an earlier version stored. */
  certificateEnds: v.optional(v.nullable(v.number())),
  nameIdFormat: v.nullable(v.string()),
  attributeNames: v.array(v.string()),
});

export const InstanceSchema = v.object({
  id: v.string(),
  name: v.string(),
  issuerUrl: v.nullable(v.string()),
  acsUrls: v.array(v.string()),
  portalUrl: v.nullable(v.string()),
  /** The entityID of the IdP that Identity Center trusts. */
  idpEntityId: v.nullable(v.string()),
  /** Identity Center's sign-in URL for the IdP, if it was typed rather than imported. */
  idpSignInUrl: v.nullable(v.string()),
  idpMetadata: v.nullable(IdpMetadataSettingSchema),
  certificates: v.array(CertificateSettingSchema),
  /** The user's name in Identity Center, to compare NameID with; personal. */
  userName: v.nullable(v.string()),
  lastAccepted: v.nullable(AcceptedSignInSchema),
  /** The settings of the application for AWS at the IdP, if its export was imported. */
  application: v.optional(v.nullable(IdpApplicationSchema), null),
});

export type Instance = v.InferOutput<typeof InstanceSchema>;
export type CertificateSetting = v.InferOutput<typeof CertificateSettingSchema>;
export type AcceptedSignIn = v.InferOutput<typeof AcceptedSignInSchema>;

/** An instance about which nothing is known yet. */
export const EMPTY_INSTANCE: Instance = {
  id: '',
  name: '',
  issuerUrl: null,
  acsUrls: [],
  portalUrl: null,
  idpEntityId: null,
  idpSignInUrl: null,
  idpMetadata: null,
  certificates: [],
  userName: null,
  lastAccepted: null,
  application: null,
};
