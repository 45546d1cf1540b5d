import { aws } from '../basis.ts';
import { type Check, failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import { verifyingCertificate } from '../signatures.ts';
import { timeValue } from '../value.ts';

const SOON = 30 * 24 * 60 * 60 * 1000;

/** The certificate that verifies ends within 30 days: the next failure can still be prevented. */
export const certificateExpiresSoon: Check = {
  code: 'certificate-expires-soon',
  mendedBy: ['idp-admin'],
  basis: [aws('Certificate expiration status indicators', 'samlcertexpirationindicators.html')],
  ask: (context) => {
    const certificate = verifyingCertificate(context);
    if (!certificate) return NOT_APPLICABLE;
    if (!context.now) return unknown('time');
    const left = certificate.notAfter - context.now.from;
    if (left < 0) return NOT_APPLICABLE;
    if (left > SOON) return PASS;
    return failing({
      weight: 'notice',
      field: 'X509Certificate/notAfter',
      expected: null,
      received: timeValue(certificate.notAfter),
      expectedFrom: null,
    });
  },
};
