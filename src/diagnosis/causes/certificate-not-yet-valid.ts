import { rfc } from '../basis.ts';
import { certificatesInUse, weightOfDates } from '../certificates.ts';
import { failingOrPass, NOT_APPLICABLE, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { timeValue } from '../value.ts';

/** The certificate that verifies begins later than the moment of the POST. */
export const certificateNotYetValid: MessageCheck<'certificate-not-yet-valid'> = {
  code: 'certificate-not-yet-valid',
  kind: 'message',
  fixedBy: ['idp-admin', 'aws-admin'],
  basis: [rfc(5280, '4.1.2.5')],
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
        .filter((certificate) => now.to <= certificate.notBefore)
        .map((certificate) => ({
          weight: weightOfDates(certificate, context),
          field: 'X509Certificate/notBefore',
          expected: timeValue(now.from),
          received: timeValue(certificate.notBefore),
          expectedFrom: 'post',
        })),
    );
  },
};
