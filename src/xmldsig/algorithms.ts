import { canonicalizationOf } from '../xml/canonicalization.ts';

/**
 * The digest and signature algorithms that this program carries out; the canonical forms are in `src/xml/canonicalization.ts`. Identifiers: XML Signature 1.1 section 6
 * (w3.org/TR/xmldsig-core1) and RFC 9231. An identifier that is missing here is `unsupported`. HMAC must never be
 * added, because with it anyone who knows the public certificate could sign.
 */

/** The namespace of XML Signature's elements, and the beginning of its first algorithms' identifiers. */
export const XML_SIGNATURE = 'http://www.w3.org/2000/09/xmldsig#';
const signatureMore = 'http://www.w3.org/2001/04/xmldsig-more#';
const signatureMore2007 = 'http://www.w3.org/2007/05/xmldsig-more#';
const signatureMore2021 = 'http://www.w3.org/2021/04/xmldsig-more#';
const encryption = 'http://www.w3.org/2001/04/xmlenc#';

/** RSASSA-PSS whose digest and salt are named by parameters (RFC 9231 section 2.3.9). */
export const RSA_PSS_WITH_PARAMETERS = `${signatureMore2007}rsa-pss`;

export const ENVELOPED_SIGNATURE = `${XML_SIGNATURE}enveloped-signature`;

/** Canonical XML 2.0, which this program does not produce, but knows. */
const CANONICAL_XML_2 = 'http://www.w3.org/2010/xml-c14n2';

/**
 * Algorithms that others can verify with a certificate, but this program cannot (RFC 9231): the result of such a
 * signature is unknown. An algorithm in neither list is one that no receiver can use.
 */
const verifiedByOthers: ReadonlySet<string> = new Set([
  CANONICAL_XML_2,
  `${encryption}ripemd160`,
  ...['sha224', 'rsa-sha224', 'rsa-ripemd160', 'ecdsa-sha224'].map((name) => `${signatureMore}${name}`),
  ...['whirlpool', 'rsa-whirlpool', 'ecdsa-whirlpool', 'ecdsa-ripemd160'].map((name) => `${signatureMore2007}${name}`),
  ...['sha224', 'ripemd160', 'whirlpool'].map((name) => `${signatureMore2007}${name}-rsa-MGF1`),
  ...['sha3-224', 'sha3-256', 'sha3-384', 'sha3-512'].flatMap((name) => [
    `${signatureMore2007}${name}`,
    `${signatureMore2007}${name}-rsa-MGF1`,
    `${signatureMore2021}ecdsa-${name}`,
  ]),
  ...['ed25519', 'ed25519ph', 'ed25519ctx', 'ed448', 'ed448ph'].map((name) => `${signatureMore2021}eddsa-${name}`),
]);

export type HashName = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';

export const hashLength: Readonly<Record<HashName, number>> = {
  'SHA-1': 20,
  'SHA-256': 32,
  'SHA-384': 48,
  'SHA-512': 64,
};

export const digestMethods: ReadonlyMap<string, HashName> = new Map([
  [`${XML_SIGNATURE}sha1`, 'SHA-1'],
  [`${encryption}sha256`, 'SHA-256'],
  [`${signatureMore}sha384`, 'SHA-384'],
  [`${encryption}sha512`, 'SHA-512'],
]);

/** The scheme of a signature value, in WebCrypto's names. */
export interface SignatureScheme {
  readonly keyKind: 'RSA' | 'EC';
  readonly name: 'RSASSA-PKCS1-v1_5' | 'RSA-PSS' | 'ECDSA';
  readonly hash: HashName;
  /** In octets; null if the scheme has no salt. */
  readonly saltLength: number | null;
}

const rsa = (hash: HashName): SignatureScheme => ({
  keyKind: 'RSA',
  name: 'RSASSA-PKCS1-v1_5',
  hash,
  saltLength: null,
});
export const rsaPss = (hash: HashName, saltLength: number): SignatureScheme => ({
  keyKind: 'RSA',
  name: 'RSA-PSS',
  hash,
  saltLength,
});
const ecdsa = (hash: HashName): SignatureScheme => ({ keyKind: 'EC', name: 'ECDSA', hash, saltLength: null });

export const signatureMethods: ReadonlyMap<string, SignatureScheme> = new Map([
  [`${XML_SIGNATURE}rsa-sha1`, rsa('SHA-1')],
  [`${signatureMore}rsa-sha256`, rsa('SHA-256')],
  [`${signatureMore}rsa-sha384`, rsa('SHA-384')],
  [`${signatureMore}rsa-sha512`, rsa('SHA-512')],
  // The salt is as long as the hash (RFC 9231 section 2.3.10).
  [`${signatureMore2007}sha1-rsa-MGF1`, rsaPss('SHA-1', hashLength['SHA-1'])],
  [`${signatureMore2007}sha256-rsa-MGF1`, rsaPss('SHA-256', hashLength['SHA-256'])],
  [`${signatureMore2007}sha384-rsa-MGF1`, rsaPss('SHA-384', hashLength['SHA-384'])],
  [`${signatureMore2007}sha512-rsa-MGF1`, rsaPss('SHA-512', hashLength['SHA-512'])],
  [`${signatureMore}ecdsa-sha1`, ecdsa('SHA-1')],
  [`${signatureMore}ecdsa-sha256`, ecdsa('SHA-256')],
  [`${signatureMore}ecdsa-sha384`, ecdsa('SHA-384')],
  [`${signatureMore}ecdsa-sha512`, ecdsa('SHA-512')],
]);

/**
 * Whether any receiver can verify a signature with this digest, signature or canonicalisation algorithm by a
 * certificate.
 */
export const isUsable = (algorithm: string): boolean =>
  digestMethods.has(algorithm) ||
  signatureMethods.has(algorithm) ||
  algorithm === RSA_PSS_WITH_PARAMETERS ||
  canonicalizationOf(algorithm) !== null ||
  verifiedByOthers.has(algorithm);
