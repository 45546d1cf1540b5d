import { ROTATE_CERTIFICATE, TROUBLESHOOTING } from '../basis.ts';
import type { Concluded } from '../definition.ts';
import { heldCertificateVerifies } from '../signatures.ts';

/**
 * Everything that a browser can see is right, but AWS's page says that it did not accept the message. That leaves the
 * certificate that AWS has.
 */
export const certificateHeldByAws: Concluded<'certificate-held-by-aws'> = {
  code: 'certificate-held-by-aws',
  kind: 'concluded',
  door: 'identity-center',
  fixedBy: ['aws-admin'],
  basis: [TROUBLESHOOTING, ROTATE_CERTIFICATE],
  idpTopics: ['certificate'],
  awsTopics: ['import-certificate'],
  step: 'answer',
  unlikelyUnder: null,
  conclusion: {
    concludes: ({ allPassed }, context) =>
      context.observed.page === 'not-you-its-us' && allPassed && !heldCertificateVerifies(context),
  },
};
