import type { Cause, Diagnosis } from '../diagnosis/diagnosis.ts';
import { titleOf } from './code-texts.ts';
import type { Translate } from './translate.ts';

/** The line that names the cause: `It's the audience.` */
export const causeHeadline = (
  cause: Cause,
  { findings, signIn }: Pick<Diagnosis, 'findings' | 'signIn'>,
  t: Translate,
): string => {
  const title = isRecordedCount(cause, findings) ? t('headline_assertion_recorded') : titleOf(cause.code, t);
  return withDoor(cause.weight === 'decisive' ? title : t('headline_likely', { headline: title }), signIn, t);
};

/** A headline names the door unless it is Identity Center's. */
export const withDoor = (line: string, { door }: Diagnosis['signIn'], t: Translate): string =>
  door === 'iam-federation' ? t('headline_iam_federation', { headline: line }) : line;

/** AWS's record says that there was not exactly one Assertion, but not how many; the message seen here may have one. */
const isRecordedCount = ({ code }: Cause, findings: Diagnosis['findings']): boolean =>
  code === 'assertion-missing' &&
  findings.some((finding) => finding.code === code && finding.expectedFrom === 'cloudtrail');
