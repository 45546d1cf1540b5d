import type { JSX } from 'preact';
import type { CertificateSetting } from '../../src/identity-center/instance.ts';
import { itemsText } from '../../src/wording/joined-text.ts';
import type { I18n } from '../i18n.ts';
import { formatMoment } from '../times.ts';
import { useCertificate } from '../use-certificate.ts';

/** The certificates that Identity Center is said to hold. */
export const HeldCertificates = ({
  certificates,
  remove,
  i18n,
}: {
  readonly certificates: readonly CertificateSetting[];
  /** Null where they cannot be removed here. */
  readonly remove: ((certificate: CertificateSetting) => void) | null;
  readonly i18n: I18n;
}): JSX.Element | null =>
  certificates.length === 0 ? null : (
    <div class="stack">
      <h3>{i18n.t('ui_certificates')}</h3>
      <ul class="rows">
        {certificates.map((certificate) => (
          <CertificateRow
            key={certificate.der}
            certificate={certificate}
            remove={remove && (() => remove(certificate))}
            i18n={i18n}
          />
        ))}
      </ul>
    </div>
  );

const CertificateRow = ({
  certificate,
  remove,
  i18n,
}: {
  readonly certificate: CertificateSetting;
  readonly remove: (() => void) | null;
  readonly i18n: I18n;
}): JSX.Element => {
  const { t, locale } = i18n;
  const read = useCertificate(certificate.der);
  return (
    <li class="card-head">
      <span class="lines">
        <bdi>{read?.subject ?? '…'}</bdi>
        <span class="quiet small">
          {itemsText(
            [
              t(`ui_certificate_${certificate.source}`),
              ...(read === null
                ? []
                : [t('ui_certificate_until', { time: formatMoment(read.notAfter, locale) ?? '' })]),
            ],
            t,
          )}
        </span>
      </span>
      {remove !== null && (
        <button type="button" class="button tiny" onClick={remove}>
          {t('ui_certificate_remove')}
          <bdi class="visually-hidden">{read?.subject}</bdi>
        </button>
      )}
    </li>
  );
};
