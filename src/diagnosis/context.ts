import type { FederationAccount } from '../iam-federation/account.ts';
import type { AcsUrl } from '../identity-center/endpoints.ts';
import type { AcceptedSignIn, Instance } from '../identity-center/instance.ts';
import type { Recognition } from '../idp/recognise.ts';
import type { Refusal } from '../idp/refusals/refusal.ts';
import type { Wrappings } from '../saml/decode.ts';
import type { Assertion, AuthnRequest, SamlResponse } from '../saml/messages.ts';
import type { UserRecord } from '../user-records/user-record.ts';
import type { Certificate } from '../x509/certificate.ts';
import type { VerifiedSignature } from '../xmldsig/verdict.ts';
import type { Door } from './door.ts';
import type { Expectations } from './expectations.ts';
import type { Now } from './now.ts';
import type { ObservedSignIn } from './observed.ts';
import type { Pairing } from './pair-request.ts';
import type { KnownUsers } from './user-names.ts';

/** Everything a check may look at, read once before the first check runs. Nothing in it changes. */
export interface Context {
  readonly door: Door;
  readonly observed: ObservedSignIn;
  /** Nobody signed in, so only the settings are checked. */
  readonly isPreflight: boolean;
  /** The ACS that was posted to; null if the URL is unknown or not an ACS of Identity Center. */
  readonly acs: AcsUrl | null;
  readonly response: SamlResponse | null;
  /** What the IdP says about its refusal, in StatusMessage or on its own page; null if nothing is known. */
  readonly refusal: Refusal | null;
  /** The one plain Assertion of a Response with status Success; null if there is none, or more than one. */
  readonly assertion: Assertion | null;
  readonly pairing: Pairing;
  /** AWS's AuthnRequest of this sign-in; null for an IdP-initiated one, or if the request was not seen. */
  readonly request: AuthnRequest | null;
  /** The wrapping that the Response came in; null if there is none. */
  readonly wrappings: Wrappings | null;
  /** The message is a copy that was indented, so its signatures are judged without the white space. */
  readonly isReformatted: boolean;
  readonly signatures: readonly VerifiedSignature[];
  readonly configured: readonly ConfiguredCertificate[];
  readonly instance: Instance | null;
  /** Nothing in the sign-in names the instance; it was taken because it is the only one configured. */
  readonly isInstanceGuessed: boolean;
  /** The instances that the sign-in may belong to: the one that was found, or else all that are configured. */
  readonly possibleInstances: readonly Instance[];
  /**
   * The configured AWS account that the user signed in to by IAM federation; null if none is known, or at Identity
   * Center's door.
   */
  readonly account: FederationAccount | null;
  readonly lastAccepted: AcceptedSignIn | null;
  readonly expectations: Expectations;
  readonly now: Now | null;
  readonly idp: Recognition;
  /** The names that users have in Identity Center, as entered or pasted; null if none were given. */
  readonly users: KnownUsers | null;
  /** The record of the user who signs in, at the IdP or in Identity Center; null if none was given. */
  readonly userRecord: UserRecord | null;
  /** Metadata files that were supplied for the wrong side. */
  readonly swapped: readonly SwappedMetadata[];
}

/** `sp`: supplied as AWS's metadata, but it is an IdP's; `idp`: supplied as the IdP's, but it is AWS's. */
export interface SwappedMetadata {
  readonly givenAs: 'sp' | 'idp';
  readonly entityId: string | null;
}

/** A certificate that AWS is said to have, and who says so. */
export interface ConfiguredCertificate {
  readonly certificate: Certificate;
  readonly source: 'held' | 'metadata';
}
