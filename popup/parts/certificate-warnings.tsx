import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import {
  type CertificateWatch,
  URGENT_TIME,
  WARNING_TIME,
  watchCertificates,
} from '../../src/diagnosis/certificate-watch.ts';
import type { Instance } from '../../src/identity-center/instance.ts';
import type { I18n } from '../i18n.ts';
import { shortFingerprint } from '../short-fingerprint.ts';

/** What its certificates will lead to, if nobody does anything: said before a sign-in fails. */
export const CertificateWarnings = ({
  instance,
  i18n: { t },
}: {
  /** With its last accepted sign-in. */
  readonly instance: Instance;
  readonly i18n: I18n;
}): JSX.Element | null => {
  const [watch, setWatch] = useState<CertificateWatch | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void watchCertificates([instance], Date.now()).then((watched) => {
      if (isCurrent) setWatch(watched);
    });
    return () => {
      isCurrent = false;
    };
  }, [instance.certificates, instance.lastAccepted]);
  if (watch === null) return null;
  const { daysLeft, unlisted } = watch;
  return (
    <>
      {unlisted !== null && (
        <p class="notice bad" data-part="certificate-unlisted">
          {t('ui_certificate_unlisted', { digits: shortFingerprint(unlisted) })}
        </p>
      )}
      {daysLeft !== null && daysLeft <= WARNING_TIME && (
        <p class={daysLeft <= URGENT_TIME ? 'notice bad' : 'notice'} data-part="certificate-ends">
          {t('ui_certificate_ends_soon', { days: daysLeft })}
        </p>
      )}
    </>
  );
};
