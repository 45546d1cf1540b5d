import type { Certificate } from '../x509/certificate.ts';
import type { FaultWeight } from './check.ts';
import type { Context } from './context.ts';
import { isHeld, verifyingCertificate } from './signatures.ts';

/** The certificate that verifies what is read; before anyone signs in, all those in the settings. */
export const certificatesInUse = (context: Context): readonly Certificate[] => {
  if (!context.isPreflight) {
    const verifying = verifyingCertificate(context);
    return verifying ? [verifying] : [];
  }
  const all = context.configured.map(({ certificate }) => certificate);
  return all.filter(({ sha256 }, index) => all.findIndex((each) => each.sha256 === sha256) === index);
};

/**
 * How heavy it is that a certificate is outside its dates: Identity Center does not say that it looks at them, and no service
 * provider that was tried does. IAM says that it does not (docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html).
 */
export const weightOfDates = (certificate: Certificate, { door, isPreflight, configured }: Context): FaultWeight => {
  if (door === 'iam-federation') return 'notice';
  return isPreflight || isHeld(certificate, configured) ? 'likely' : 'likely-if-alone';
};
