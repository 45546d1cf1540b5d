import { rfc } from '../basis.ts';
import { askDates } from '../certificates.ts';
import type { MessageCheck } from '../definition.ts';

/** The certificate that verifies was not valid yet at the moment of the POST. */
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
  ask: askDates('notBefore', (certificate, now) => now.to <= certificate.notBefore),
};
