import { type CheckResult, failing, NOT_APPLICABLE, PASS, unknown } from './check.ts';
import type { Context } from './context.ts';
import type { Need } from './diagnosis.ts';
import type { ExpectedFrom } from './finding.ts';
import { goodSignatures, signingCertificate } from './signatures.ts';
import { stated } from './value.ts';

/**
 * Checks that a key that AWS is said to have made a good signature. The IdP's metadata may be newer than what AWS has,
 * so with metadata alone the fault is at most likely.
 *
 * @param needs what would help if no certificate is known
 * @param expectedFrom where a certificate that AWS is said to have is configured
 */
export const askConfiguredKey =
  (needs: Need, expectedFrom: ExpectedFrom) =>
  (context: Context): CheckResult => {
    const { configured } = context;
    const judged = goodSignatures(context);
    if (judged.length === 0) return NOT_APPLICABLE;
    if (configured.length === 0) return unknown(needs);
    const mismatch = judged.find((signature) => signature.configured.kind === 'key-mismatch');
    if (!mismatch) return PASS;
    const held = configured.find(({ source }) => source === 'held');
    return failing({
      weight: held ? 'decisive' : 'likely',
      field: `${mismatch.on}/Signature/KeyInfo/X509Data/X509Certificate`,
      expected: stated('fingerprint', (held ?? configured[0])?.certificate.sha256 ?? null),
      received: stated('fingerprint', signingCertificate(mismatch)?.sha256 ?? null),
      expectedFrom: held ? expectedFrom : 'idp-metadata',
    });
  };
