import type { JSX } from 'preact';
import type { SinceLastAccepted } from '../../src/diagnosis/last-accepted.ts';
import { changeTexts } from '../../src/wording/since-text.ts';
import type { I18n } from '../i18n.ts';
import { formatMoment } from '../times.ts';

/** What is other than at the last sign-in of this instance that AWS accepted. */
export const SinceList = ({
  since,
  i18n: { t, locale },
}: {
  readonly since: SinceLastAccepted;
  readonly i18n: I18n;
}): JSX.Element => {
  const changes = changeTexts(since, t);
  const at = formatMoment(since.at, locale) ?? since.at;
  return (
    <>
      <p>{t(changes.length > 0 ? 'since_changed' : 'since_same', { at })}</p>
      {changes.length > 0 && (
        <ul class="bullets">
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
    </>
  );
};
