import type { JSX } from 'preact';
import type { CertificateSetting } from '../../src/identity-center/instance.ts';
import { itemsText } from '../../src/wording/joined-text.ts';
import type { I18n } from '../i18n.ts';
import { shortFingerprint } from '../short-fingerprint.ts';
import { formatDay } from '../times.ts';
import { useCertificate } from '../use-certificate.ts';
import { BreakableText } from './value.tsx';

/** The IdP's certificates in the settings, each once. */
export const HeldCertificates = ({
  certificates,
  remove,
  i18n,
}: {
  readonly certificates: readonly CertificateSetting[];
  /** Null if they cannot be removed here. */
  readonly remove: ((der: string) => void) | null;
  readonly i18n: I18n;
}): JSX.Element | null =>
  certificates.length === 0 ? null : (
    <div class="stack">
      <h3>{i18n.t('ui_certificates')}</h3>
      <ul class="rows">
        {[...new Set(certificates.map(({ der }) => der))].map((der) => (
          <CertificateRow
            key={der}
            der={der}
            sources={certificates.filter((each) => each.der === der).map(({ source }) => source)}
            remove={remove && (() => remove(der))}
            i18n={i18n}
          />
        ))}
      </ul>
    </div>
  );

const CertificateRow = ({
  der,
  sources,
  remove,
  i18n,
}: {
  readonly der: string;
  /** The same certificate may have been imported by itself and with the metadata. */
  readonly sources: readonly CertificateSetting['source'][];
  readonly remove: (() => void) | null;
  readonly i18n: I18n;
}): JSX.Element => {
  const { t, locale } = i18n;
  const read = useCertificate(der);
  return (
    <li class="card-head">
      <span class="lines">
        <bdi>
          <BreakableText text={read?.subject ?? '…'} />
        </bdi>
        <span class="quiet small">
          {itemsText(
            [
              ...[...new Set(sources)].map((source) => t(`ui_certificate_${source}`)),
              ...(read === null
                ? []
                : [
                    t('ui_certificate_until', { time: formatDay(read.notAfter, locale) ?? '' }),
                    t('ui_certificate_ends', { digits: shortFingerprint(read.sha256) }),
                  ]),
            ],
            t,
          )}
        </span>
      </span>
      {remove !== null && (
        <button type="button" class="button tiny" onClick={remove}>
          {t('ui_certificate_remove')}
          <bdi class="visually-hidden">
            {read?.subject} {read && shortFingerprint(read.sha256)}
          </bdi>
        </button>
      )}
    </li>
  );
};
