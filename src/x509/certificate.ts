/** What a certificate says, read from its DER encoding (RFC 5280). */
export interface Certificate {
  /** Distinguished names in RFC 4514 order and escaping, e.g. `CN=idp.example,O=Example`. */
  readonly subject: string;
  readonly issuer: string;
  /** Lower-case hexadecimal, two digits for each octet. */
  readonly serialNumber: string;
  /** Milliseconds since the epoch. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly publicKey: PublicKey;
  /** How the certificate itself is signed, e.g. `sha256WithRSAEncryption`; dotted-decimal if no name is known. */
  readonly signatureAlgorithm: string;
  /** Lower-case hexadecimal without separators. */
  readonly sha1: string;
  readonly sha256: string;
  readonly der: Uint8Array<ArrayBuffer>;
}

export interface PublicKey {
  readonly kind: 'RSA' | 'EC' | 'other';
  /** Modulus or field size in bits; 0 if the kind is `other`. */
  readonly bits: number;
  /** `P-256`, `P-384` or `P-521` for EC; null otherwise or for another curve. */
  readonly curve: string | null;
  /**
   * The SubjectPublicKeyInfo in DER, as WebCrypto's `importKey('spki', …)` requires it: an RSA key is always marked as
   * rsaEncryption, even if the certificate restricts it to RSASSA-PSS.
   */
  readonly spki: Uint8Array<ArrayBuffer>;
}

/** The wrapping in which the certificate came. */
export type CertificateEncoding = 'pem' | 'der' | 'base64-without-header';

/** What a file of certificates contained. */
export interface CertificateFile {
  readonly encoding: CertificateEncoding;
  /** At least one, in the order of the file. */
  readonly certificates: readonly Certificate[];
}

export interface CertificateError {
  readonly code: 'certificate-unreadable';
  readonly reason: 'not-a-certificate' | 'private-key' | 'pkcs7' | 'truncated' | 'malformed' | 'too-large';
}
