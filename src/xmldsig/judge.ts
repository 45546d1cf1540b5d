import type { Certificate } from '../x509/certificate.ts';
import type { Trial } from './keys.ts';
import type { SignatureVerdict } from './verdict.ts';

/** The result of trying one certificate's key on the signature value. */
export interface TriedCertificate {
  readonly certificate: Certificate;
  readonly trial: Trial;
}

/** `verifies` or `unsupported` if these certificates decide it; null if none of them made the signature value. */
const decide = (tried: readonly TriedCertificate[]): SignatureVerdict | null => {
  const fitting = tried.find(({ trial }) => trial === 'fits');
  if (fitting !== undefined) {
    return { kind: 'verifies', with: fitting.certificate };
  }
  const unsupported = tried.find(({ trial }) => trial === 'key-unsupported');
  if (unsupported !== undefined) {
    const { kind, bits } = unsupported.certificate.publicKey;
    return { kind: 'unsupported', algorithm: `${kind}-${bits}` };
  }
  return null;
};

/** With the certificates of KeyInfo: `broken` if one of them claims the signature but did not make it. */
export const judgeEmbedded = (tried: readonly TriedCertificate[], hasUnreadable: boolean): SignatureVerdict => {
  if (tried.length === 0) {
    return hasUnreadable ? { kind: 'malformed', detail: 'key-info' } : { kind: 'no-certificate' };
  }
  const isClaimed = tried.some(({ trial }) => trial === 'does-not-fit');
  return decide(tried) ?? (isClaimed ? { kind: 'broken', step: 'signature-value' } : { kind: 'key-mismatch' });
};

/**
 * With the configured certificates. If none fits, it is a mismatch of keys only if nothing shows that the signature
 * value itself is wrong: the embedded certificate's key made it, or no embedded certificate could tell.
 */
export const judgeConfigured = (tried: readonly TriedCertificate[], embedded: SignatureVerdict): SignatureVerdict => {
  const decided = decide(tried);
  if (decided !== null) {
    return decided;
  }
  return embedded.kind === 'broken' || embedded.kind === 'unsupported' ? embedded : { kind: 'key-mismatch' };
};
