import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { listText } from './closed-lists.ts';
import type { Translate } from './translate.ts';

/** Which fields of the supplied user's record are NameID and the user name in Identity Center. */
export const recordTexts = ({ userRecord }: Pick<Diagnosis, 'userRecord'>, t: Translate): readonly string[] => {
  if (userRecord === null) return [];
  const { nameId, userName } = userRecord;
  return [
    nameId.length === 0
      ? t('report_record_name_id_nowhere')
      : t('report_record_name_id', { fields: listText(nameId, t) }),
    ...(userName.length === 0 ? [] : [t('report_record_user_name', { fields: listText(userName, t) })]),
  ];
};
