import type { CloudTrailComparison } from '../diagnosis/cloudtrail.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { keyOf } from '../message-key.ts';
import { titleOf } from './code-texts.ts';
import { sentencesText } from './joined-text.ts';
import type { Translate } from './translate.ts';

/** One sentence about how AWS's own record compares with the findings. */
const cloudTrailText = ({ codes, agrees, misfit }: CloudTrailComparison, t: Translate): string => {
  if (misfit !== null) return t(keyOf('cloudtrail_misfit', misfit));
  if (agrees === true) return t('report_cloudtrail_agrees');
  const meant = codes.includes('assertion-missing')
    ? t('headline_assertion_recorded')
    : sentencesText(
        codes.map((code) => titleOf(code, t)),
        t,
      );
  return t(agrees === false ? 'report_cloudtrail_disagrees' : 'report_cloudtrail_more', { codes: meant });
};

/** What became of texts pasted from AWS: a record that does not match, a list that says nothing about this sign-in. */
export const evidenceTexts = (
  { cloudTrail, isListOfOtherStore }: Pick<Diagnosis, 'cloudTrail' | 'isListOfOtherStore'>,
  t: Translate,
): readonly string[] => [
  ...(cloudTrail ? [cloudTrailText(cloudTrail, t)] : []),
  ...(isListOfOtherStore ? [t('report_list_of_other_store')] : []),
];
