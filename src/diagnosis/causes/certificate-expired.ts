import { aws } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { verifyingCertificate } from '../signatures.ts';
import { timeValue } from '../value.ts';

/** The certificate that verifies is past its end. AWS's console marks it red; that AWS then refuses is not stated. */
export const certificateExpired: MessageCheck<'certificate-expired'> = {
  code: 'certificate-expired',
  kind: 'message',
  fixedBy: ['idp-admin', 'aws-admin'],
  basis: [aws('Certificate expiration status indicators', 'samlcertexpirationindicators.html')],
  idpTopics: ['certificate'],
  awsTopics: ['import-certificate'],
  step: 'post',
  unlikelyUnder: 'user-unknown',
  decides: null,
  ask: (context) => {
    const certificate = verifyingCertificate(context);
    if (!certificate) return NOT_APPLICABLE;
    if (!context.now) return unknown('time');
    if (context.now.from <= certificate.notAfter) return PASS;
    return failing({
      weight: 'likely',
      field: 'X509Certificate/notAfter',
      expected: timeValue(context.now.from),
      received: timeValue(certificate.notAfter),
      expectedFrom: 'post',
    });
  },
};
