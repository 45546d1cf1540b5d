import type { CloudTrailComparison } from '../diagnosis/cloudtrail.ts';
import { titleOf } from './code-texts.ts';
import { sentencesText } from './joined-text.ts';
import type { Translate } from './translate.ts';

/** How AWS's own record stands to what was found: one sentence. */
export const cloudTrailText = ({ codes, agrees }: CloudTrailComparison, t: Translate): string => {
  if (agrees === true) return t('report_cloudtrail_agrees');
  const told = sentencesText(
    codes.map((code) => titleOf(code, t)),
    t,
  );
  return t(agrees === false ? 'report_cloudtrail_disagrees' : 'report_cloudtrail_more', { codes: told });
};
