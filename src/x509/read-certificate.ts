import { toHex } from '../bytes.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { Certificate, CertificateError } from './certificate.ts';
import {
  contextTag,
  type DerElement,
  readChildren,
  readElement,
  readObjectIdentifier,
  readOctetsOfBitString,
  Tag,
} from './der.ts';
import { formatName } from './distinguished-name.ts';
import { readPublicKey } from './public-key.ts';
import { readSignatureAlgorithm } from './signature-algorithm.ts';
import { readTime } from './time.ts';

/** 64 KB: Identity Center takes 2,500 characters, and no certificate of an IdP comes near this. */
const maximumLength = 65_536;

const unreadable = (reason: CertificateError['reason']): Result<never, CertificateError> =>
  fail({ code: 'certificate-unreadable', reason });

const tagsOf = (elements: readonly DerElement[]): string => elements.map(({ tag }) => tag).join(' ');

const startsWith = (elements: readonly DerElement[], ...tags: readonly number[]): boolean =>
  tags.every((tag, index) => elements[index]?.tag === tag);

/**
 * What files that people mistake for certificates contain: PKCS#7 (RFC 2315 section 7), PKCS#1 and PKCS#8 keys (RFC
 * 8017 appendix A.1.2, RFC 5958), EC keys (RFC 5915), and PKCS#12 (RFC 7292), which has a key with its certificate.
 */
const recogniseOther = (parts: readonly DerElement[]): CertificateError['reason'] => {
  const first = parts[0];
  if (readObjectIdentifier(first)?.startsWith('1.2.840.113549.1.7.')) {
    return 'pkcs7';
  }
  const isPlainKey =
    startsWith(parts, Tag.integer, Tag.integer) ||
    startsWith(parts, Tag.integer, Tag.octetString) ||
    startsWith(parts, Tag.integer, Tag.sequence);
  const isEncryptedKey = tagsOf(parts) === `${Tag.sequence} ${Tag.octetString}`;
  return isPlainKey || isEncryptedKey ? 'private-key' : 'not-a-certificate';
};

/** The serial number's octets in hexadecimal, without the zero octet that only makes a number positive. */
const readSerialNumber = (element: DerElement | undefined): string | null => {
  if (element?.tag !== Tag.integer || element.content.length === 0) {
    return null;
  }
  const { content } = element;
  return toHex(content[0] === 0 && content.length > 1 ? content.subarray(1) : content);
};

/** The fields of a TBSCertificate (RFC 5280 section 4.1) from its serial number on: an absent version means 1. */
const fieldsOf = (tbsCertificate: DerElement | undefined): readonly DerElement[] => {
  const fields = readChildren(tbsCertificate, Tag.sequence) ?? [];
  return fields[0]?.tag === contextTag(0) ? fields.slice(1) : fields;
};

const fingerprint = async (algorithm: 'SHA-1' | 'SHA-256', der: Uint8Array<ArrayBuffer>): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest(algorithm, der)));

/**
 * Reads what a certificate says from its DER encoding (RFC 5280). It judges neither the dates nor the signature. Fails
 * with `truncated` if the bytes end too early, `private-key` or `pkcs7` if they are one, `not-a-certificate` if they
 * are another structure or none, `malformed` if a field violates the standard.
 */
export const readCertificate = async (input: Uint8Array): Promise<Result<Certificate, CertificateError>> => {
  if (input.length > maximumLength) {
    return unreadable('too-large');
  }
  const der = Uint8Array.from(input);
  if (der[0] !== Tag.sequence) {
    return unreadable('not-a-certificate');
  }
  const outer = readElement(der);
  if (typeof outer === 'string') {
    return unreadable(outer);
  }
  const parts = readChildren(outer, Tag.sequence);
  if (parts === null) {
    return unreadable('malformed');
  }
  if (tagsOf(parts) !== `${Tag.sequence} ${Tag.sequence} ${Tag.bitString}`) {
    return unreadable(recogniseOther(parts));
  }
  const [tbsCertificate, algorithm, signature] = parts;
  const [serial, , issuerName, validity, subjectName, keyInfo] = fieldsOf(tbsCertificate);
  const [from, to] = readChildren(validity, Tag.sequence) ?? [];
  const serialNumber = readSerialNumber(serial);
  const issuer = formatName(issuerName);
  const notBefore = readTime(from);
  const notAfter = readTime(to);
  const subject = formatName(subjectName);
  const publicKey = readPublicKey(keyInfo);
  const signatureAlgorithm = readSignatureAlgorithm(algorithm);
  if (
    outer.encoding.length !== der.length ||
    serialNumber === null ||
    issuer === null ||
    notBefore === null ||
    notAfter === null ||
    subject === null ||
    publicKey === null ||
    signatureAlgorithm === null ||
    readOctetsOfBitString(signature) === null
  ) {
    return unreadable('malformed');
  }
  const [sha1, sha256] = await Promise.all([fingerprint('SHA-1', der), fingerprint('SHA-256', der)]);
  return succeed({
    subject,
    issuer,
    serialNumber,
    notBefore,
    notAfter,
    publicKey,
    signatureAlgorithm,
    sha1,
    sha256,
    der,
  });
};
