import { aws } from '../basis.ts';
import { certificatesInUse } from '../certificates.ts';
import { failingOrPass, NOT_APPLICABLE, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
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
  atPreflight: true,
  ask: (context) => {
    const { now } = context;
    const certificates = certificatesInUse(context).filter(({ notAfter }) => now === null || notAfter >= now.from);
    if (certificates.length === 0) return NOT_APPLICABLE;
    if (!now) return unknown('time');
    return failingOrPass(
      certificates
        .filter(({ notAfter }) => notAfter - now.from <= SOON)
        .map(({ notAfter }) => ({
          weight: 'notice',
          field: 'X509Certificate/notAfter',
          expected: null,
          received: timeValue(notAfter),
          expectedFrom: null,
        })),
    );
  },
};
