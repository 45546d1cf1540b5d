import type { JSX } from 'preact';
import type { DiagnosedCertificate } from '../../src/diagnosis/diagnosis.ts';
import { itemsText } from '../../src/wording/joined-text.ts';
import type { Certificate } from '../../src/x509/certificate.ts';
import { toPem } from '../../src/x509/certificate-file.ts';
import { download } from '../download.ts';
import type { I18n } from '../i18n.ts';
import { CopyBox } from '../parts/copy-box.tsx';
import { BreakableText } from '../parts/value.tsx';
import { shortFingerprint } from '../short-fingerprint.ts';
import { dayText, momentText } from '../times.ts';

/** The certificates of a sign-in: whose they are, when they expire, and which of them verifies. */
export const CertificateCards = ({
  certificates,
  whole,
  i18n,
}: {
  readonly certificates: readonly DiagnosedCertificate[];
  /** The certificates themselves, by SHA-256 fingerprint; an imported report has none. */
  readonly whole: ReadonlyMap<string, Certificate>;
  readonly i18n: I18n;
}): JSX.Element => (
  <ul class="certificates">
    {certificates.map((certificate) => (
      <li key={certificate.sha256} class="certificate">
        <CertificateCard certificate={certificate} whole={whole.get(certificate.sha256) ?? null} i18n={i18n} />
      </li>
    ))}
  </ul>
);

const CertificateCard = ({
  certificate: { role, subject, issuer, notBefore, notAfter, key, sha256 },
  whole,
  i18n,
}: {
  readonly certificate: DiagnosedCertificate;
  readonly whole: Certificate | null;
  readonly i18n: I18n;
}): JSX.Element => {
  const { t } = i18n;
  return (
    <>
      <h3>
        <bdi>
          <BreakableText text={subject} />
        </bdi>
      </h3>
      <p class="chips">
        {role.map((each) => (
          <span class={each === 'verifies' ? 'chip good' : 'chip'} key={each}>
            {t(`ui_certificate_role_${each}`)}
          </span>
        ))}
      </p>
      <p>
        {itemsText(
          [
            t('ui_certificate_until', { time: dayText(notAfter, i18n) }),
            t('ui_certificate_ends', { digits: shortFingerprint(sha256) }),
          ],
          t,
        )}
      </p>
      <details>
        <summary>
          {t('ui_certificate_more')}
          <bdi class="visually-hidden">{shortFingerprint(sha256)}</bdi>
        </summary>
        <dl class="pairs">
          <dt>{t('ui_certificate_valid')}</dt>
          <dd>
            {t('ui_certificate_dates', {
              from: momentText(notBefore, i18n),
              until: momentText(notAfter, i18n),
            })}
          </dd>
          <dt>{t('ui_certificate_issuer')}</dt>
          <dd>
            <bdi>{issuer === subject ? t('ui_certificate_self_issued') : issuer}</bdi>
          </dd>
          <dt>{t('ui_certificate_key')}</dt>
          <dd>{key}</dd>
          <dt>{t('ui_certificate_sha256')}</dt>
          <dd>
            <CopyBox text={sha256} i18n={i18n} />
          </dd>
          {whole !== null && (
            <>
              <dt>{t('ui_certificate_sha1')}</dt>
              <dd>
                <CopyBox text={whole.sha1} i18n={i18n} />
              </dd>
            </>
          )}
        </dl>
      </details>
      {whole !== null && (
        <div class="buttons">
          <button
            type="button"
            class="button tiny"
            data-action="download-certificate"
            onClick={() => download(`certificate-${sha256.slice(0, 8)}.pem`, 'application/x-pem-file', toPem(whole))}
          >
            {t('ui_certificate_download')}
            <bdi class="visually-hidden"> {shortFingerprint(sha256)}</bdi>
          </button>
        </div>
      )}
    </>
  );
};
