import type { JSX } from 'preact';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { recordTexts } from '../../src/wording/record-text.ts';
import type { I18n } from '../i18n.ts';

/** Which fields of the pasted user's record are NameID and the user name in Identity Center. */
export const UserRecord = ({
  diagnosis,
  i18n: { t },
}: {
  readonly diagnosis: Pick<Diagnosis, 'userRecord'>;
  readonly i18n: I18n;
}): JSX.Element | null => {
  const texts = recordTexts(diagnosis, t);
  return texts.length === 0 ? null : (
    <ul class="bullets" data-part="user-record">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
};
