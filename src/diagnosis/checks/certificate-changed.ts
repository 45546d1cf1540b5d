import { ROTATE_CERTIFICATE, TROUBLESHOOTING } from '../basis.ts';
import { type Check, failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import { verifyingCertificate } from '../signatures.ts';
import { stated } from '../value.ts';

/** Signed with another certificate than the last sign-in that AWS accepted, and with none that AWS is said to hold. */
export const certificateChanged: Check = {
  code: 'certificate-changed',
  mendedBy: ['aws-admin'],
  basis: [TROUBLESHOOTING, ROTATE_CERTIFICATE],
  ask: (context) => {
    const certificate = verifyingCertificate(context);
    if (!certificate) return NOT_APPLICABLE;
    const before = context.lastAccepted?.certificateSha256 ?? null;
    if (before === null) return unknown('last-accepted');
    const isHeld = context.configured.some(
      (each) => each.source === 'held' && each.certificate.sha256 === certificate.sha256,
    );
    if (certificate.sha256 === before || isHeld) return PASS;
    return failing({
      weight: 'likely',
      field: 'Signature/KeyInfo/X509Data/X509Certificate',
      expected: stated('fingerprint', before),
      received: stated('fingerprint', certificate.sha256),
      expectedFrom: 'last-accepted',
    });
  },
};
