import { ROTATE_CERTIFICATE, TROUBLESHOOTING } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { goodSignatures, signingCertificate } from '../signatures.ts';
import { stated } from '../value.ts';

/** The signature is good, but made by another key than those that Identity Center is said to have. */
export const signatureKeyMismatch: MessageCheck<'signature-key-mismatch'> = {
  code: 'signature-key-mismatch',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['aws-admin'],
  basis: [TROUBLESHOOTING, ROTATE_CERTIFICATE],
  idpTopics: ['certificate'],
  awsTopics: ['import-certificate'],
  step: 'post',
  unlikelyUnder: 'user-unknown',
  decides: 'certificate',
  ask: (context) => {
    const { configured } = context;
    const judged = goodSignatures(context);
    if (judged.length === 0) return NOT_APPLICABLE;
    if (configured.length === 0) return unknown('certificate');
    const mismatch = judged.find((signature) => signature.configured.kind === 'key-mismatch');
    if (!mismatch) return PASS;
    const held = configured.find(({ source }) => source === 'held');
    return failing({
      weight: held ? 'decisive' : 'likely',
      field: `${mismatch.on}/Signature/KeyInfo/X509Data/X509Certificate`,
      expected: stated('fingerprint', (held ?? configured[0])?.certificate.sha256 ?? null),
      received: stated('fingerprint', signingCertificate(mismatch)?.sha256 ?? null),
      expectedFrom: held ? 'instance' : 'idp-metadata',
    });
  },
};
