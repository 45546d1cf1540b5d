import type { Certificate } from '../x509/certificate.ts';
import { type CheckResult, type FaultWeight, failingOrPass, NOT_APPLICABLE, unknown } from './check.ts';
import type { Context } from './context.ts';
import type { Now } from './now.ts';
import { isHeld, verifyingCertificate } from './signatures.ts';
import { timeValue } from './value.ts';

/** The certificate that verifies the message; before anyone signs in, all certificates in the settings. */
export const certificatesInUse = (context: Context): readonly Certificate[] => {
  if (!context.isPreflight) {
    const verifying = verifyingCertificate(context);
    return verifying ? [verifying] : [];
  }
  const all = context.configured.map(({ certificate }) => certificate);
  return all.filter(({ sha256 }, index) => all.findIndex((each) => each.sha256 === sha256) === index);
};

/**
 * The weight of a certificate outside its dates. AWS does not say that Identity Center looks at them, and no service
 * provider that was tried does. IAM's documentation says that it does not
 * (docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html).
 */
const weightOfDates = (certificate: Certificate, { door, isPreflight, configured }: Context): FaultWeight => {
  if (door === 'iam-federation') return 'notice';
  return isPreflight || isHeld(certificate, configured) ? 'likely' : 'likely-if-alone';
};

/**
 * Checks one of the dates of the certificates in use.
 *
 * @param isOutside whether the moment of the POST is outside that date
 */
export const askDates =
  (date: 'notBefore' | 'notAfter', isOutside: (certificate: Certificate, now: Now) => boolean) =>
  (context: Context): CheckResult => {
    const certificates = certificatesInUse(context);
    if (certificates.length === 0) return NOT_APPLICABLE;
    const { now } = context;
    if (!now) return unknown('time');
    return failingOrPass(
      certificates
        .filter((certificate) => isOutside(certificate, now))
        .map((certificate) => ({
          weight: weightOfDates(certificate, context),
          field: `X509Certificate/${date}`,
          expected: timeValue(now.from),
          received: timeValue(certificate[date]),
          expectedFrom: 'post',
        })),
    );
  };
