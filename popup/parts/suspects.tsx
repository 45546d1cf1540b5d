import type { JSX } from 'preact';
import { suspectsHeading, suspectTexts } from '../../src/wording/suspect-text.ts';
import type { DiagnosisSummary } from '../../storage/first-frame.ts';
import type { I18n } from '../i18n.ts';
import { readerFinding } from '../reader-finding.ts';
import { shortFingerprint } from '../short-fingerprint.ts';
import { dayText } from '../times.ts';

/** Where to look if AWS refused and the cause is not known, the most probable first. */
export const Suspects = ({
  diagnosis,
  i18n,
}: {
  readonly diagnosis: DiagnosisSummary;
  readonly i18n: I18n;
}): JSX.Element | null => {
  const { t, locale } = i18n;
  // As everywhere in the interface, the day on which it expires and the last digits of its fingerprint.
  const certificates = diagnosis.certificates.map((certificate) => ({
    ...certificate,
    sha256: shortFingerprint(certificate.sha256),
    notAfter: dayText(certificate.notAfter, i18n),
  }));
  const texts = suspectTexts({ ...diagnosis, certificates }, t, (finding) => readerFinding(finding, locale));
  const heading = suspectsHeading(diagnosis, t);
  return texts.length === 0 ? null : (
    <section class="card" aria-label={heading} data-suspects>
      <h2>{heading}</h2>
      <ol class="bullets numbered">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
    </section>
  );
};
