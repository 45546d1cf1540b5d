import { aws } from '../basis.ts';
import { certificatesInUse, weightOfDates } from '../certificates.ts';
import { failingOrPass, NOT_APPLICABLE, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { timeValue } from '../value.ts';

/**
 * The certificate that verifies is past its end. AWS's console marks it red; that AWS then refuses is not stated, and no service
 * provider that was tried does.
 */
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
  atPreflight: true,
  ask: (context) => {
    const certificates = certificatesInUse(context);
    if (certificates.length === 0) return NOT_APPLICABLE;
    const { now } = context;
    if (!now) return unknown('time');
    return failingOrPass(
      certificates
        .filter((certificate) => now.from > certificate.notAfter)
        .map((certificate) => ({
          weight: weightOfDates(certificate, context),
          field: 'X509Certificate/notAfter',
          expected: timeValue(now.from),
          received: timeValue(certificate.notAfter),
          expectedFrom: 'post',
        })),
    );
  },
};
