import type { KeyPair } from '../../fixtures/keys.ts';
import { readCertificateFile } from '../../src/x509/certificate-file.ts';
import { parseXml } from '../../src/xml/parse.ts';
import type { VerifiedSignature } from '../../src/xmldsig/verdict.ts';
import { verifySignatures } from '../../src/xmldsig/verify.ts';

/** All signatures of the message, verified with the certificates of these key pairs as the configured ones. */
export const verifyAll = async (
  xml: string,
  ...configured: readonly KeyPair[]
): Promise<readonly VerifiedSignature[]> => {
  const document = parseXml(xml);
  if (!document.ok) {
    throw new Error(document.error.reason);
  }
  const files = await Promise.all(configured.map(({ certificate }) => readCertificateFile(certificate)));
  const certificates = files.flatMap((file) => (file.ok ? file.value.certificates : []));
  return verifySignatures(document.value, certificates);
};

/** The message's only signature. */
export const verifyOnly = async (xml: string, ...configured: readonly KeyPair[]): Promise<VerifiedSignature> => {
  const [only, ...more] = await verifyAll(xml, ...configured);
  if (only === undefined || more.length > 0) {
    throw new Error('the message does not hold exactly one signature');
  }
  return only;
};
