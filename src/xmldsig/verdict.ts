import type { Certificate } from '../x509/certificate.ts';
import type { XmlElement } from '../xml/tree.ts';

/** What trying one Signature with one set of keys came to. Says which step failed, and why. */
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

/** Which rule on the form of a Signature is broken (XML Signature 1.1 section 4, SAML core 5.4). */
export type MalformedSignature =
  | 'signed-info'
  | 'signature-value'
  | 'reference-count'
  | 'reference-uri'
  | 'reference-target'
  | 'transforms'
  | 'digest-value'
  | 'key-info'
  | 'foreign-child'
  | 'duplicate-id'
  | 'too-many-signatures';

/** One `ds:Signature` of a message, wherever it stands. */
export interface VerifiedSignature {
  readonly element: XmlElement;
  /** Local name of the element it is a child of: `Response`, `Assertion`, or another. */
  readonly on: string;
  readonly signatureAlgorithm: string | null;
  readonly digestAlgorithms: readonly string[];
  readonly canonicalization: string | null;
  /** The certificates inside its KeyInfo that could be read, in order. */
  readonly embeddedCertificates: readonly Certificate[];
  /** Tried with the certificates inside KeyInfo. */
  readonly embedded: SignatureVerdict;
  /** Tried with the certificates that Identity Center is said to hold. */
  readonly configured: SignatureVerdict;
  /**
   * The element whose content the Signature really vouches for, whichever key: its parent, when its one Reference names
   * the parent's ID, that ID is unique in the document, and nothing foreign stands in the Signature; otherwise null, as
   * for every Signature that is `malformed` or `unsupported`. It holds only as far as a verdict says `verifies`.
   */
  readonly covers: XmlElement | null;
}
