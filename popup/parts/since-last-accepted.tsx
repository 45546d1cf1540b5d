import type { JSX } from 'preact';
import type { Change, SinceLastAccepted } from '../../src/diagnosis/last-accepted.ts';
import { changeTexts } from '../../src/wording/since-text.ts';
import type { I18n } from '../i18n.ts';
import { shortFingerprint } from '../short-fingerprint.ts';
import { formatMoment } from '../times.ts';
import { BreakableText } from './value.tsx';

/** What changed since the last sign-in of this instance that AWS accepted. */
export const SinceList = ({
  since,
  i18n: { t, locale },
}: {
  readonly since: SinceLastAccepted;
  readonly i18n: I18n;
}): JSX.Element => {
  const { certificate } = since;
  const changes = changeTexts({ ...since, certificate: certificate && shortened(certificate) }, t);
  const at = formatMoment(since.at, locale) ?? since.at;
  return (
    <>
      <p>{t(changes.length > 0 ? 'since_changed' : 'since_same', { at })}</p>
      {changes.length > 0 && (
        <ul class="bullets">
          {changes.map((change) => (
            <li key={change}>
              <BreakableText text={change} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

const shortened = ({ before, now }: Change): Change => ({
  before: before && shortFingerprint(before),
  now: now && shortFingerprint(now),
});
