import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import {
  type CertificateWatch,
  URGENT_TIME,
  WARNING_TIME,
  watchCertificates,
} from '../../src/diagnosis/certificate-watch.ts';
import type { FederationAccount } from '../../src/iam-federation/account.ts';
import type { Instance } from '../../src/identity-center/instance.ts';
import { sentencesText } from '../../src/wording/joined-text.ts';
import type { I18n } from '../i18n.ts';
import { shortFingerprint } from '../short-fingerprint.ts';

/** What the certificates will cause if nobody does anything, before a sign-in fails. */
export const CertificateWarnings = ({
  of: watched,
  i18n: { t },
}: {
  /** An instance includes its last accepted sign-in. */
  readonly of: Instance | FederationAccount;
  readonly i18n: I18n;
}): JSX.Element | null => {
  const [watch, setWatch] = useState<CertificateWatch | null>(null);
  const lastAccepted = 'lastAccepted' in watched ? watched.lastAccepted : null;
  useEffect(() => {
    let isCurrent = true;
    void watchCertificates([watched], Date.now()).then((watched) => {
      if (isCurrent) setWatch(watched);
    });
    return () => {
      isCurrent = false;
    };
  }, [watched.certificates, lastAccepted]);
  if (watch === null) return null;
  const { daysLeft, endsFirst, hasEnded, unlisted } = watch;
  const successor = t('providerArn' in watched ? 'ui_certificate_successor_account' : 'ui_certificate_successor');
  return (
    <>
      {unlisted !== null && (
        <p class="notice bad" data-part="certificate-unlisted">
          {t('ui_certificate_unlisted', { digits: shortFingerprint(unlisted) })}
        </p>
      )}
      {daysLeft !== null && daysLeft <= WARNING_TIME && (
        <p class={daysLeft <= URGENT_TIME ? 'notice bad' : 'notice'} data-part="certificate-ends">
          {sentencesText(
            [t('ui_certificate_ends_soon', { days: daysLeft, digits: shortFingerprint(endsFirst ?? '') }), successor],
            t,
          )}
        </p>
      )}
      {hasEnded && (
        <p class="notice bad" data-part="certificate-ended">
          {sentencesText([t('ui_certificate_ended'), successor], t)}
        </p>
      )}
    </>
  );
};
