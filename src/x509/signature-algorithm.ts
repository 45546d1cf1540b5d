import { type DerElement, readChildren, readObjectIdentifier, Tag } from './der.ts';

/** Names of RFC 8017 appendix C, RFC 5758, RFC 3279 and RFC 8410 for the algorithms that certificates are signed with. */
const names: ReadonlyMap<string, string> = new Map([
  ['1.2.840.113549.1.1.4', 'md5WithRSAEncryption'],
  ['1.2.840.113549.1.1.5', 'sha1WithRSAEncryption'],
  ['1.2.840.113549.1.1.10', 'RSASSA-PSS'],
  ['1.2.840.113549.1.1.11', 'sha256WithRSAEncryption'],
  ['1.2.840.113549.1.1.12', 'sha384WithRSAEncryption'],
  ['1.2.840.113549.1.1.13', 'sha512WithRSAEncryption'],
  ['1.2.840.10045.4.1', 'ecdsa-with-SHA1'],
  ['1.2.840.10045.4.3.2', 'ecdsa-with-SHA256'],
  ['1.2.840.10045.4.3.3', 'ecdsa-with-SHA384'],
  ['1.2.840.10045.4.3.4', 'ecdsa-with-SHA512'],
  ['1.3.101.112', 'Ed25519'],
  ['1.3.101.113', 'Ed448'],
]);

/**
 * The name of an AlgorithmIdentifier's algorithm, or its dotted-decimal form if no name is known; null if it is
 * malformed.
 */
export const readSignatureAlgorithm = (element: DerElement | undefined): string | null => {
  const [algorithm] = readChildren(element, Tag.sequence) ?? [];
  const identifier = readObjectIdentifier(algorithm);
  return identifier === null ? null : (names.get(identifier) ?? identifier);
};
