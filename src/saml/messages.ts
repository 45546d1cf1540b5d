import type { Certificate } from '../x509/certificate.ts';
import type { XmlDocument, XmlElement } from '../xml/tree.ts';

/**
 * SAML 2.0 messages as written: values keep their white space, nothing is defaulted, absent is null. Times are the
 * xs:dateTime texts of the message. Only direct children where the schema puts them are read.
 */

export interface NameId {
  readonly value: string;
  readonly format: string | null;
  readonly nameQualifier: string | null;
  /** The value contains an XML comment: parsers are known to read such values differently. */
  readonly splitByComment: boolean;
}

/** Issuer has the same shape as NameID (saml-core 2.2.5). */
export type Issuer = NameId;

export interface SamlResponse {
  readonly kind: 'Response';
  readonly document: XmlDocument;
  readonly element: XmlElement;
  readonly id: string | null;
  readonly version: string | null;
  readonly issueInstant: string | null;
  readonly destination: string | null;
  readonly inResponseTo: string | null;
  readonly issuer: Issuer | null;
  /** StatusCode values, outer to inner. */
  readonly statusCodes: readonly string[];
  readonly statusMessage: string | null;
  /** Direct child Assertions, in order. */
  readonly assertions: readonly Assertion[];
  readonly encryptedAssertions: number;
}

export interface Assertion {
  readonly element: XmlElement;
  readonly id: string | null;
  readonly version: string | null;
  readonly issueInstant: string | null;
  readonly issuer: Issuer | null;
  readonly nameId: NameId | null;
  /** What Subject contains instead of a NameID. */
  readonly otherIdentifier: 'BaseID' | 'EncryptedID' | null;
  readonly subjectConfirmations: readonly SubjectConfirmation[];
  readonly notBefore: string | null;
  readonly notOnOrAfter: string | null;
  /**
   * One list for each restriction: all restrictions must be met, and any Audience within one suffices (saml-core
   * 2.5.1.4).
   */
  readonly audienceRestrictions: readonly (readonly string[])[];
  /** Conditions that SAML does not define, by the name of their type (saml-core 2.5.1.1). */
  readonly unknownConditions: readonly string[];
  readonly authnStatements: readonly AuthnStatement[];
  readonly attributes: readonly Attribute[];
  readonly encryptedAttributes: number;
}

export interface SubjectConfirmation {
  readonly method: string | null;
  /** Whether there is a SubjectConfirmationData at all. */
  readonly hasData: boolean;
  readonly recipient: string | null;
  readonly notBefore: string | null;
  readonly notOnOrAfter: string | null;
  readonly inResponseTo: string | null;
}

export interface AuthnStatement {
  readonly authnInstant: string | null;
  readonly sessionNotOnOrAfter: string | null;
  readonly sessionIndex: string | null;
  readonly classRef: string | null;
}

export interface Attribute {
  readonly name: string | null;
  readonly nameFormat: string | null;
  readonly values: readonly AttributeValue[];
}

export interface AttributeValue {
  readonly text: string;
  /** The value contains elements. */
  readonly structured: boolean;
}

export interface AuthnRequest {
  readonly kind: 'AuthnRequest';
  readonly document: XmlDocument;
  readonly element: XmlElement;
  readonly id: string | null;
  readonly version: string | null;
  readonly issueInstant: string | null;
  readonly destination: string | null;
  readonly acsUrl: string | null;
  readonly protocolBinding: string | null;
  readonly issuer: Issuer | null;
  readonly nameIdFormat: string | null;
}

/** Recognised so that it can be named, but not checked. */
export interface LogoutMessage {
  readonly kind: 'LogoutRequest' | 'LogoutResponse';
  readonly document: XmlDocument;
  readonly element: XmlElement;
}

export interface Endpoint {
  readonly binding: string | null;
  readonly location: string | null;
  readonly index: string | null;
  readonly isDefault: boolean;
}

/** A `KeyDescriptor`'s certificate; null if the text is no certificate. */
export interface MetadataKey {
  readonly use: string | null;
  readonly certificate: Certificate | null;
  /** Characters of its base64 without white space, and of the chain beside it in its KeyInfo. */
  readonly length: number;
}

export interface IdpRole {
  readonly keys: readonly MetadataKey[];
  readonly singleSignOn: readonly Endpoint[];
  readonly singleLogout: readonly Endpoint[];
  readonly nameIdFormats: readonly string[];
  readonly wantAuthnRequestsSigned: boolean;
}

export interface SpRole {
  readonly keys: readonly MetadataKey[];
  readonly acs: readonly Endpoint[];
  readonly singleLogout: readonly Endpoint[];
  readonly nameIdFormats: readonly string[];
  readonly authnRequestsSigned: boolean;
  readonly wantAssertionsSigned: boolean;
}

export interface Entity {
  readonly entityId: string | null;
  readonly validUntil: string | null;
  readonly cacheDuration: string | null;
  readonly idp: IdpRole | null;
  readonly sp: SpRole | null;
  /** Local names of all role descriptors, as written. */
  readonly roles: readonly string[];
}

export interface Metadata {
  readonly kind: 'EntityDescriptor' | 'EntitiesDescriptor';
  readonly document: XmlDocument;
  readonly element: XmlElement;
  /** Flattened, in document order; an entity without validUntil inherits that of its group. */
  readonly entities: readonly Entity[];
}

export type SamlMessage = SamlResponse | AuthnRequest | LogoutMessage | Metadata;
