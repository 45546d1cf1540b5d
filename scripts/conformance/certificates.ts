import type { Certificate } from '../../src/x509/certificate.ts';
import type { Tally } from './tally.ts';
import type { CertificateReference, CertificateTruth, Truth } from './truth.ts';

/** openssl writes one of the names of RFC 4514 section 3 in lower case. */
const inRfc4514 = (name: string): string => name.replace(/(?<=^|,)street=/g, 'STREET=');

/** The fingerprints of the certificates that openssl can read. */
export const fingerprints = (references: readonly CertificateReference[]): string[] =>
  references.filter((reference) => typeof reference === 'string');

/** Compares a certificate's content with what openssl says about the one with the same fingerprint. */
export const compareCertificate = (tally: Tally, file: string, certificate: Certificate, truth: Truth): void => {
  const expected = truth.certificates.get(certificate.sha256);
  if (expected === undefined) tally.compare(file, 'certificate.sha256', certificate.sha256, null);
  else tally.compare(file, 'certificate', statementsOf(certificate), statementsIn(expected));
};

const statementsOf = (certificate: Certificate) => ({
  subject: certificate.subject,
  issuer: certificate.issuer,
  notBefore: certificate.notBefore,
  notAfter: certificate.notAfter,
  key: `${certificate.publicKey.kind} ${certificate.publicKey.bits}`,
  sha1: certificate.sha1,
  sha256: certificate.sha256,
});

const statementsIn = (truth: CertificateTruth): ReturnType<typeof statementsOf> => ({
  subject: inRfc4514(truth.subject),
  issuer: inRfc4514(truth.issuer),
  notBefore: Date.parse(truth.not_before),
  notAfter: Date.parse(truth.not_after),
  key: `${truth.key_type} ${truth.key_bits}`,
  sha1: truth.sha1,
  sha256: truth.sha256,
});
