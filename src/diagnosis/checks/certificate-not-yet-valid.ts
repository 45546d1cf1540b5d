import { rfc } from '../basis.ts';
import { type Check, failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import { verifyingCertificate } from '../signatures.ts';
import { timeValue } from '../value.ts';

/** The certificate that verifies begins later than the moment of the POST. */
export const certificateNotYetValid: Check = {
  code: 'certificate-not-yet-valid',
  mendedBy: ['idp-admin', 'aws-admin'],
  basis: [rfc(5280, '4.1.2.5')],
  ask: (context) => {
    const certificate = verifyingCertificate(context);
    if (!certificate) return NOT_APPLICABLE;
    if (!context.now) return unknown('time');
    if (context.now.to > certificate.notBefore) return PASS;
    return failing({
      weight: 'likely',
      field: 'X509Certificate/notBefore',
      expected: timeValue(context.now.from),
      received: timeValue(certificate.notBefore),
      expectedFrom: 'post',
    });
  },
};
