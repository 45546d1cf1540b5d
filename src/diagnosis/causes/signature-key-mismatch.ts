import { ROTATE_CERTIFICATE, TROUBLESHOOTING } from '../basis.ts';
import { askConfiguredKey } from '../configured-key.ts';
import type { MessageCheck } from '../definition.ts';

/** The signature is good, but none of the keys that Identity Center is said to have made it. */
export const signatureKeyMismatch: MessageCheck<'signature-key-mismatch'> = {
  code: 'signature-key-mismatch',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['aws-admin'],
  basis: [TROUBLESHOOTING, ROTATE_CERTIFICATE],
  idpTopics: ['certificate'],
  awsTopics: ['import-certificate'],
  step: 'post',
  unlikelyUnder: 'user-unknown',
  decides: 'certificate',
  ask: askConfiguredKey('certificate', 'instance'),
};
