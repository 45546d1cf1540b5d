import * as v from 'valibot';
import { IdpApplicationSchema } from '../idp-application/idp-application.ts';

/**
 * One Identity Center instance as configured: what an administrator imported or typed, and what the last accepted
 * sign-in looked like. The shape in storage, in the exported settings and in managed policy; read back through this
 * schema everywhere.
 */
export const CertificateSettingSchema = v.object({
  /** DER, base64 without line breaks. */
  der: v.pipe(v.string(), v.base64()),
  /** `held`: an administrator says that Identity Center has it; `metadata`: it is in the IdP's metadata. */
  source: v.picklist(['held', 'metadata']),
  /** How the file was wrapped; Identity Center's console asks for PEM. */
  encoding: v.picklist(['pem', 'der', 'base64-without-header']),
  /** Characters of the file as it was imported; in metadata, of the certificate and the chain beside it. */
  length: v.number(),
});

export const EndpointSettingSchema = v.object({ binding: v.nullable(v.string()), location: v.nullable(v.string()) });

/** What an imported IdP metadata file says, as far as it is checked. */
export const IdpMetadataSettingSchema = v.object({
  entityId: v.nullable(v.string()),
  singleSignOn: v.array(EndpointSettingSchema),
  nameIdFormats: v.array(v.string()),
  wantAuthnRequestsSigned: v.boolean(),
  validUntil: v.nullable(v.string()),
  certificateCount: v.number(),
  /** Characters of the file. */
  length: v.number(),
  /** The file begins with one. */
  hasByteOrderMark: v.exactOptional(v.literal(true)),
});

export const AcceptedSignInSchema = v.object({
  /** Milliseconds since the epoch. */
  at: v.number(),
  issuer: v.nullable(v.string()),
  audience: v.nullable(v.string()),
  certificateSha256: v.nullable(v.string()),
  /** When that certificate ends, milliseconds since the epoch. Forms from before it was kept have none. */
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
  /** The IdP sign-in URL that Identity Center has, where it was typed rather than imported. */
  idpSignInUrl: v.nullable(v.string()),
  idpMetadata: v.nullable(IdpMetadataSettingSchema),
  certificates: v.array(CertificateSettingSchema),
  /** The user's name in Identity Center, to compare NameID with; personal. */
  userName: v.nullable(v.string()),
  lastAccepted: v.nullable(AcceptedSignInSchema),
  /** What the application for AWS is set to at the IdP, where its export was imported. */
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
