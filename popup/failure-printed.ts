import type { DiagnosedSignIn } from '../src/diagnosis/diagnosis.ts';
import { isRelative, timeText } from '../src/wording/time-text.ts';
import type { I18n } from './i18n.ts';

interface Printed {
  readonly name: string;
  readonly value: string;
}

/**
 * The request ID and the time of AWS's failure page, by which AWS Support finds a sign-in; the time in the form that the page
 * prints (RFC 1123). Empty where AWS showed no failure, or none with an ID.
 */
export const failurePrinted = (
  { outcome, requestId, clocks: { aws } }: Pick<DiagnosedSignIn, 'outcome' | 'requestId' | 'clocks'>,
  { t }: Pick<I18n, 't'>,
): readonly Printed[] => {
  if (outcome !== 'refused' || requestId === null) return [];
  return [
    { name: t('ui_message_request_id'), value: requestId },
    ...(aws === null ? [] : [{ name: t('ui_time_at_aws'), value: writtenByAws(aws, t) }]),
  ];
};

const writtenByAws = (time: string, t: I18n['t']): string => {
  const date = new Date(time);
  return isRelative(time) || Number.isNaN(date.getTime()) ? timeText(time, t) : date.toUTCString();
};
