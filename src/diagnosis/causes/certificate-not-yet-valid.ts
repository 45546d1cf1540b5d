import { rfc } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { verifyingCertificate } from '../signatures.ts';
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
