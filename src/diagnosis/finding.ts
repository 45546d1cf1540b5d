import type { FindingCode } from './causes.ts';

/** decisive: AWS documents it, or SAML makes a conforming SP refuse; likely: good grounds; notice: does not stop this sign-in. */
export const WEIGHTS = ['decisive', 'likely', 'notice'] as const;
export type Weight = (typeof WEIGHTS)[number];

export const FIXERS = ['idp-admin', 'aws-admin', 'user', 'device'] as const;
export type Fixer = (typeof FIXERS)[number];

/** Where an expected value comes from, the most reliable first. */
export const EXPECTED_FROM = [
  'authn-request',
  'instance',
  'idp-metadata',
  'last-accepted',
  'identity-center-rule',
  'saml-rule',
  'post',
  'user-name',
  'cloudtrail',
  'idp-words',
  /** The configured account of IAM federation. */
  'account',
  /** What AWS documents of IAM federation. */
  'iam-rule',
  /** The words of the page that AWS showed. */
  'page',
] as const;
export type ExpectedFrom = (typeof EXPECTED_FROM)[number];

/** How received differs from expected, if it is a near miss. */
export const DIFFERENCES = [
  'letter-case',
  'trailing-slash',
  'white-space',
  'scheme',
  'region',
  'directory-id',
  'tenant-id',
  /** The id of the directory or the instance in place of the tenant in an ACS URL. */
  'id-for-tenant',
  'endpoint-family',
  'url-encoding',
  'look-alike-character',
  'known-misspelling',
  'other',
] as const;
export type Difference = (typeof DIFFERENCES)[number];

/** What sort of thing a value is, which decides how it is redacted and shown. */
export const VALUE_KINDS = [
  'url',
  'entity-id',
  'audience',
  'name-id',
  'user-name',
  'name-id-format',
  'time',
  'duration',
  'message-id',
  'number',
  'version',
  'algorithm',
  'certificate',
  'fingerprint',
  'digest',
  'element',
  'attribute-name',
  'attribute-value',
  'status',
  'confirmation-method',
  'status-message',
  'issuer-and-certificate',
  'role',
  'provider-arn',
  'session-name',
  'page',
  'rule',
] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

/** A value of the message, the settings or a rule, exactly as written. Times are in ISO 8601, durations in seconds. */
export interface Value {
  readonly kind: ValueKind;
  readonly text: string;
}

export const BASIS_KINDS = [
  'aws',
  'saml-core',
  'saml-profiles',
  'saml-bindings',
  'saml-metadata',
  'xmldsig',
  'rfc',
  'observed',
  'unverified',
] as const;
export type BasisKind = (typeof BASIS_KINDS)[number];

/** What a finding rests on: an AWS page, a section of a standard, or how well it is known. */
export interface Basis {
  readonly kind: BasisKind;
  /** Section or page title, e.g. `2.5.1.4`. */
  readonly reference: string;
  readonly url: string | null;
}

/** The result of a check when something is wrong. Data only: sentences are made from it when it is shown. */
export interface Finding {
  readonly code: FindingCode;
  readonly weight: Weight;
  /** Where in the message or the settings, in SAML's words, e.g. `Assertion/Conditions/AudienceRestriction/Audience`. */
  readonly field: string;
  readonly expected: Value | null;
  readonly received: Value | null;
  readonly difference: Difference | null;
  readonly expectedFrom: ExpectedFrom | null;
  readonly fixedBy: readonly Fixer[];
  readonly basis: readonly Basis[];
  /** How many faults of the same check were found beyond those that are listed; 0 except on the last of very many. */
  readonly more: number;
  /** How the application at the IdP is set in the respect in which the message is wrong; null if that is not known. */
  readonly application: 'set-wrong' | 'set-right' | null;
}
