import type { JSX } from 'preact';
import type { DiagnosedCertificate } from '../../src/diagnosis/diagnosis.ts';
import { itemsText } from '../../src/wording/joined-text.ts';
import type { I18n } from '../i18n.ts';
import { shortFingerprint } from '../short-fingerprint.ts';
import { dayText } from '../times.ts';
import { CopyBox } from './copy-box.tsx';
import { BreakableText } from './value.tsx';

/**
 * A certificate by what people distinguish it by: its subject, its end and the last digits of its fingerprint. The rest
 * on demand.
 */
export const FingerprintValue = ({
  fingerprint,
  certificates,
  i18n,
}: {
  readonly fingerprint: string;
  readonly certificates: readonly DiagnosedCertificate[];
  readonly i18n: I18n;
}): JSX.Element => {
  const { t } = i18n;
  const certificate = certificates.find(({ sha256 }) => sha256 === fingerprint);
  return (
    <div class="lines">
      {certificate !== undefined && (
        <bdi>
          <BreakableText text={certificate.subject} />
        </bdi>
      )}
      <span class={certificate === undefined ? undefined : 'quiet small'}>
        {itemsText(
          [
            ...(certificate === undefined
              ? []
              : [t('ui_certificate_until', { time: dayText(certificate.notAfter, i18n) })]),
            t('ui_certificate_ends', { digits: shortFingerprint(fingerprint) }),
          ],
          t,
        )}
      </span>
      <details class="small">
        <summary>
          {t('ui_certificate_whole')}
          <bdi class="visually-hidden"> {shortFingerprint(fingerprint)}</bdi>
        </summary>
        <CopyBox text={fingerprint} i18n={i18n} />
      </details>
    </div>
  );
};
