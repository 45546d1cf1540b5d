import type { Refusal } from '../idp/refusals/refusal.ts';
import type { Undecodable } from '../saml/undecodable.ts';
import type { Code } from './causes.ts';
import type { CloudTrailComparison } from './cloudtrail.ts';
import type { Door } from './door.ts';
import type { Facts } from './facts.ts';
import type { Finding, Weight } from './finding.ts';
import type { SinceLastAccepted } from './last-accepted.ts';
import type { Outcome } from './observed.ts';
import type { OutsideBrowserCode } from './outside-codes.ts';
import type { Suspect } from './suspects.ts';
import type { DiagnosedUserRecord } from './user-record.ts';

/**
 * The cause, all findings, what passed, what cannot be seen. Plain data without browser objects, trees or promises, so
 * that it can be stored, redacted and rendered. Values are unchanged here; src/report redacts them.
 */
export interface Diagnosis {
  readonly error: Undecodable | null;
  readonly cause: Cause | null;
  /** If AWS refused and the cause is not known, the likeliest reasons, the most probable first. */
  readonly suspects: readonly Suspect[];
  /** The heaviest first, then in the order of the codes. */
  readonly findings: readonly Finding[];
  readonly passed: readonly string[];
  readonly unknown: readonly Unknown[];
  readonly outsideBrowser: readonly OutsideBrowser[];
  readonly instance: DiagnosedInstance | null;
  /** The account of IAM federation, as configured. */
  readonly account: DiagnosedAccount | null;
  readonly idp: DiagnosedIdp | null;
  readonly signIn: DiagnosedSignIn;
  readonly authnRequest: DiagnosedRequest | null;
  readonly certificates: readonly DiagnosedCertificate[];
  readonly metadata: readonly DiagnosedMetadata[];
  readonly facts: Facts | null;
  /** What the IdP says about its refusal; null if nothing is known. */
  readonly refusal: DiagnosedRefusal | null;
  /** AWS's own record of this sign-in, compared with the findings; null if none was supplied. */
  readonly cloudTrail: CloudTrailComparison | null;
  /** The list of users that was supplied belongs to another identity store, and was left out. */
  readonly isListOfOtherStore: boolean;
  /** Null if no user's record was supplied, or there is no NameID to compare it with. */
  readonly userRecord: DiagnosedUserRecord | null;
  /** What changed since the last sign-in that AWS accepted; null if none is known. */
  readonly lastAccepted: SinceLastAccepted | null;
}

export interface Cause {
  readonly code: Code;
  readonly weight: Weight;
  /** The codes of the findings that this mistake explains, including its own if it is a finding itself. */
  readonly explains: readonly string[];
}

/** What could not be checked, and what is needed to check it. */
export interface Unknown {
  readonly code: string;
  readonly needs: Need;
}

export const NEEDS = [
  'idp-metadata',
  'sp-metadata',
  'certificate',
  'authn-request',
  'post-url',
  'time',
  'aws-time',
  'user-name',
  'last-accepted',
  'earlier-responses',
  'supported-algorithm',
  'message-as-posted',
  'instance',
  'account',
  'both-metadata',
] as const;
export type Need = (typeof NEEDS)[number];

export interface OutsideBrowser {
  readonly code: OutsideBrowserCode;
  /** A ready shell command, or null if a console page shows it instead. */
  readonly command: string | null;
}

export interface DiagnosedInstance {
  readonly name: string | null;
  readonly source: 'settings' | 'authn-request' | 'metadata' | 'message';
  readonly issuerUrl: string | null;
  readonly acsUrls: readonly string[];
  readonly portalUrl: string | null;
  readonly region: string | null;
  readonly partition: string | null;
  readonly directoryId: string | null;
  readonly tenant: string | null;
}

/** Without the values in the IdP's words, because a finding has those that matter. */
export interface DiagnosedRefusal extends Omit<Refusal, 'values' | 'product'> {
  /** The product's id (src/idp). */
  readonly product: string;
}

export interface DiagnosedAccount {
  readonly name: string | null;
  readonly providerArn: string | null;
  readonly audience: string | null;
}

export interface DiagnosedIdp {
  /** The product's id (src/idp); `general` if it is not known. */
  readonly product: string;
  readonly entityId: string | null;
}

/** Times are ISO 8601 in UTC. */
export interface DiagnosedSignIn {
  readonly door: Door;
  readonly at: string | null;
  readonly atFrom: 'aws' | 'device' | 'har' | 'report' | 'option' | 'file' | null;
  readonly clocks: {
    readonly device: string | null;
    readonly aws: string | null;
    readonly issueInstant: string | null;
  };
  readonly postedTo: string | null;
  readonly outcome: Outcome;
  /** The heading that AWS showed. */
  readonly page: string | null;
  readonly status: number | null;
  readonly requestId: string | null;
  readonly initiatedBy: 'sp' | 'idp' | null;
  readonly idpOrigin: string | null;
}

export interface DiagnosedRequest {
  readonly id: string | null;
  readonly issuer: string | null;
  readonly acsUrl: string | null;
  readonly destination: string | null;
  readonly nameIdFormat: string | null;
  readonly issueInstant: string | null;
}

export interface DiagnosedCertificate {
  readonly role: readonly ('embedded' | 'configured' | 'metadata' | 'verifies')[];
  readonly subject: string;
  readonly issuer: string;
  readonly notBefore: string;
  readonly notAfter: string;
  /** E.g. `RSA 2048`, `EC P-256`. */
  readonly key: string;
  readonly sha256: string;
  /** The whole certificate, base64. No report contains it: the sender may add it to a message. */
  readonly der?: string;
}

export interface DiagnosedMetadata {
  readonly of: 'sp' | 'idp';
  readonly entityId: string | null;
  readonly acsUrls: readonly string[];
  readonly singleSignOn: readonly string[];
  readonly nameIdFormats: readonly string[];
  /** SHA-256 fingerprints. */
  readonly certificates: readonly string[];
  readonly wantAuthnRequestsSigned: boolean | null;
  readonly validUntil: string | null;
}
