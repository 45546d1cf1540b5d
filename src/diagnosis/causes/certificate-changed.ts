import { ROTATE_CERTIFICATE, TROUBLESHOOTING } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { isHeld, verifyingCertificate } from '../signatures.ts';
import { stated } from '../value.ts';

/**
 * The signing certificate is not the one of the last sign-in that AWS accepted, and none of those that AWS is said to
 * have.
 */
export const certificateChanged: MessageCheck<'certificate-changed'> = {
  code: 'certificate-changed',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['aws-admin'],
  basis: [TROUBLESHOOTING, ROTATE_CERTIFICATE],
  idpTopics: ['certificate'],
  awsTopics: ['import-certificate'],
  step: 'post',
  unlikelyUnder: 'user-unknown',
  decides: null,
  ask: (context) => {
    const certificate = verifyingCertificate(context);
    if (!certificate) return NOT_APPLICABLE;
    const before = context.lastAccepted?.certificateSha256 ?? null;
    if (before === null) return unknown('last-accepted');
    if (certificate.sha256 === before) return PASS;
    // It did change, but AWS is said to have it.
    if (isHeld(certificate, context.configured)) return NOT_APPLICABLE;
    return failing({
      weight: 'likely',
      field: 'Signature/KeyInfo/X509Data/X509Certificate',
      expected: stated('fingerprint', before),
      received: stated('fingerprint', certificate.sha256),
      expectedFrom: 'last-accepted',
    });
  },
};
