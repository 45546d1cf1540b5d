import { aws } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { verifyingCertificate } from '../signatures.ts';
import { timeValue } from '../value.ts';

const SOON = 30 * 24 * 60 * 60 * 1000;

/** The certificate that verifies ends within 30 days: the next failure can still be prevented. */
export const certificateExpiresSoon: MessageCheck<'certificate-expires-soon'> = {
  code: 'certificate-expires-soon',
  kind: 'message',
  fixedBy: ['idp-admin'],
  basis: [aws('Certificate expiration status indicators', 'samlcertexpirationindicators.html')],
  idpTopics: ['certificate'],
  awsTopics: ['import-certificate'],
  step: null,
  unlikelyUnder: null,
  decides: null,
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
