import type { Certificate } from '../x509/certificate.ts';
import type { Trial } from './keys.ts';
import type { SignatureVerdict } from './verdict.ts';

/** What trying one certificate's key on the signature value came to. */
export interface TriedCertificate {
  readonly certificate: Certificate;
  readonly trial: Trial;
}

/** `verifies` or `unsupported` when these certificates decide it; null when none of them made the signature value. */
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

/** With the certificates of KeyInfo: `broken` when one of them claims the signature and did not make it. */
export const judgeEmbedded = (tried: readonly TriedCertificate[], hasUnreadable: boolean): SignatureVerdict => {
  if (tried.length === 0) {
    return hasUnreadable ? { kind: 'malformed', detail: 'key-info' } : { kind: 'no-certificate' };
  }
  const isClaimed = tried.some(({ trial }) => trial === 'does-not-fit');
  return decide(tried) ?? (isClaimed ? { kind: 'broken', step: 'signature-value' } : { kind: 'key-mismatch' });
};

/**
 * With the configured certificates. That none fits is a mismatch of keys only when nothing shows the signature value
 * itself to be wrong: the embedded certificate's key made it, or none is embedded that could tell.
 */
export const judgeConfigured = (tried: readonly TriedCertificate[], embedded: SignatureVerdict): SignatureVerdict => {
  const decided = decide(tried);
  if (decided !== null) {
    return decided;
  }
  return embedded.kind === 'broken' || embedded.kind === 'unsupported' ? embedded : { kind: 'key-mismatch' };
};
