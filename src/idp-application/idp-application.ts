import * as v from 'valibot';

const text = v.nullable(v.string());
const flag = v.nullable(v.boolean());

/**
 * The settings of the application for AWS at an identity provider, for any product. Null means unknown, not off; a
 * vendor's default is filled in only if it is known. Never contains a secret.
 */
export const IdpApplicationSchema = v.object({
  /** The product's id (src/idp). */
  product: v.string(),
  name: text,
  /** The entity IDs that it answers to, or that it sends as Audience; empty if it is known to send none. */
  audiences: v.nullable(v.array(v.string())),
  /** The ACS URLs that it may post to; a `*` at the end matches anything. */
  acsUrls: v.nullable(v.array(v.string())),
  /** Set if it differs from the ACS URL. */
  recipient: text,
  destination: text,
  /** Its own entityID, which it sends as Issuer. */
  issuer: text,
  nameIdFormat: text,
  /** Whether nameIdFormat overrides what AWS's request asks for. */
  nameIdFormatForced: flag,
  nameIdSource: text,
  signsAssertion: flag,
  signsResponse: flag,
  signatureAlgorithm: text,
  digestAlgorithm: text,
  encrypts: flag,
  wantsSignedRequests: flag,
  /** Seconds. */
  lifetime: v.nullable(v.number()),
  /** DER in base64. */
  certificates: v.array(v.string()),
  /** SHA-1, lower-case hexadecimal. */
  thumbprints: v.array(v.string()),
  isEnabled: flag,
  /** Whether anybody is assigned to it, if only assigned users may use it. */
  isAssigned: flag,
  isSaml: flag,
  /** Whether it posts its Response, as AWS's ACS requires, or redirects. */
  posts: flag,
  /** Whether somebody made it from the product's template for IAM federation. */
  isAccountFederation: flag,
});

export type IdpApplication = v.InferOutput<typeof IdpApplicationSchema>;

/** An application about which nothing is known. */
export const UNKNOWN_APPLICATION: Omit<IdpApplication, 'product'> = {
  name: null,
  audiences: null,
  acsUrls: null,
  recipient: null,
  destination: null,
  issuer: null,
  nameIdFormat: null,
  nameIdFormatForced: null,
  nameIdSource: null,
  signsAssertion: null,
  signsResponse: null,
  signatureAlgorithm: null,
  digestAlgorithm: null,
  encrypts: null,
  wantsSignedRequests: null,
  lifetime: null,
  certificates: [],
  thumbprints: [],
  isEnabled: null,
  isAssigned: null,
  isSaml: null,
  posts: null,
  isAccountFederation: null,
};
