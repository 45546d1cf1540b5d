import type { JSX } from 'preact';
import type { DiagnosedCertificate } from '../../src/diagnosis/diagnosis.ts';
import { formatMoment } from '../times.ts';
import type { Words } from '../words.ts';
import { CopyBox } from './copy-box.tsx';

/** The certificates of a sign-in: whose, until when, and which of them verifies. */
export const CertificateCards = ({
  certificates,
  words,
}: {
  readonly certificates: readonly DiagnosedCertificate[];
  readonly words: Words;
}): JSX.Element => {
  const { t, locale } = words;
  return (
    <ul class="rows">
      {certificates.map((certificate) => (
        <li key={certificate.sha256} class="step-body">
          <h3>
            <bdi>{certificate.subject}</bdi>
          </h3>
          <p class="chips">
            {certificate.role.map((role) => (
              <span class={role === 'verifies' ? 'chip good' : 'chip'} key={role}>
                {t(`ui_certificate_role_${role}`)}
              </span>
            ))}
          </p>
          <p class="quiet small">
            {t('ui_certificate_dates', {
              from: formatMoment(certificate.notBefore, locale) ?? certificate.notBefore,
              until: formatMoment(certificate.notAfter, locale) ?? certificate.notAfter,
            })}{' '}
            · {certificate.key}
          </p>
          <div class="quiet small">{t('ui_certificate_sha256')}</div>
          <CopyBox text={certificate.sha256} words={words} />
        </li>
      ))}
    </ul>
  );
};
