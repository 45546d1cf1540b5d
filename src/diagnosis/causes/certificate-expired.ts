import { aws } from '../basis.ts';
import { askDates } from '../certificates.ts';
import type { MessageCheck } from '../definition.ts';

/**
 * The certificate that verifies has expired. AWS's console marks it red, but AWS does not say that it then refuses, and
 * no service provider that was tried does.
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
  ask: askDates('notAfter', (certificate, now) => now.from > certificate.notAfter),
};
