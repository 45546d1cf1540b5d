import type { Certificate } from '../x509/certificate.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { ProfileViolation } from './profile.ts';

/** The result of trying one Signature with one set of keys. Says which step failed, and why. */
export type SignatureVerdict =
  | { readonly kind: 'verifies'; readonly with: Certificate }
  | {
      readonly kind: 'broken';
      readonly step: 'digest';
      readonly element: string;
      readonly stated: string;
      readonly computed: string;
    }
  | { readonly kind: 'broken'; readonly step: 'signature-value' }
  | { readonly kind: 'key-mismatch' }
  | { readonly kind: 'unsupported'; readonly algorithm: string }
  | { readonly kind: 'malformed'; readonly detail: MalformedSignature }
  | { readonly kind: 'no-certificate' }
  | { readonly kind: 'not-configured' };

/** The kinds of verdicts. */
export const VERDICT_KINDS = [
  'verifies',
  'broken',
  'key-mismatch',
  'unsupported',
  'malformed',
  'no-certificate',
  'not-configured',
] as const satisfies readonly SignatureVerdict['kind'][];

/** The rule about the form of a Signature that is broken (XML Signature 1.1 section 4). */
export const MALFORMED_SIGNATURES = [
  'signed-info',
  'signature-value',
  'reference-count',
  'reference-uri',
  'reference-target',
  'transforms',
  'digest-value',
  'key-info',
  'foreign-child',
  /** Two SAML elements have the ID that a Reference names. */
  'duplicate-id',
  /** The signed element declares a relative namespace URI, so it has no canonical form (Canonical XML 1.0 section 2.1). */
  'relative-namespace',
  'too-many-signatures',
] as const;
export type MalformedSignature = (typeof MALFORMED_SIGNATURES)[number];

/** One `ds:Signature` of a message, wherever it is. */
export interface VerifiedSignature {
  readonly element: XmlElement;
  /** Local name of its parent element: `Response`, `Assertion`, or another. */
  readonly on: string;
  readonly signatureAlgorithm: string | null;
  readonly digestAlgorithms: readonly string[];
  readonly canonicalization: string | null;
  /** The certificates inside its KeyInfo that could be read, in order. */
  readonly embeddedCertificates: readonly Certificate[];
  /** Tried with the certificates inside KeyInfo. */
  readonly embedded: SignatureVerdict;
  /** Tried with the certificates that Identity Center is said to have. */
  readonly configured: SignatureVerdict;
  /**
   * The element whose content the Signature really vouches for, whatever the key: its parent, if a Reference names the
   * parent's ID and no other SAML element has that ID; otherwise null, as for every Signature that is `malformed` or
   * `unsupported`. It counts only if a verdict says `verifies`.
   */
  readonly covers: XmlElement | null;
  /** The elements that its References name, in order; names without an element are left out. */
  readonly refersTo: readonly XmlElement[];
  /** How it violates SAML's profile (saml-core 5.4), which a good Signature may do. */
  readonly profileViolations: readonly ProfileViolation[];
  /** The URI of an algorithm that nobody can verify by a certificate (HMAC, MD5, DSA, an unknown one); or null. */
  readonly unusableAlgorithm: string | null;
  /**
   * If it is broken and there is white space between all signed elements, the result without that white space, because
   * a viewer that indents produces such a copy. Null otherwise.
   */
  readonly withoutIndentation: Verdicts | null;
}

/** The results of trying a Signature with either set of keys. */
export type Verdicts = Pick<VerifiedSignature, 'embedded' | 'configured'>;
