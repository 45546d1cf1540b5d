import type { CloudTrailComparison } from '../diagnosis/cloudtrail.ts';
import { keyOf } from '../message-key.ts';
import { titleOf } from './code-texts.ts';
import { sentencesText } from './joined-text.ts';
import type { Translate } from './translate.ts';

/** How AWS's own record compares with what was found: one sentence. */
export const cloudTrailText = ({ codes, agrees, misfit }: CloudTrailComparison, t: Translate): string => {
  if (misfit !== null) return t(keyOf('cloudtrail_misfit', misfit));
  if (agrees === true) return t('report_cloudtrail_agrees');
  const meant = sentencesText(
    codes.map((code) => titleOf(code, t)),
    t,
  );
  return t(agrees === false ? 'report_cloudtrail_disagrees' : 'report_cloudtrail_more', { codes: meant });
};
