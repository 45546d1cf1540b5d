import type { Finding, Value } from '../src/diagnosis/finding.ts';
import { withShortValues } from './short-values.ts';
import { formatMoment } from './times.ts';

/**
 * The finding as a sentence of the interface says it: moments and numbers as the reader's language writes them, long values
 * shortened. Beneath the sentence they stand as in the message.
 */
export const readerFinding = (finding: Finding, locale: string): Finding => {
  const expected = finding.expected && readValue(finding.expected, locale);
  const received = finding.received && readValue(finding.received, locale);
  // Two moments within a second would look alike.
  return expected?.text === received?.text ? finding : withShortValues({ ...finding, expected, received });
};

const readValue = (value: Value, locale: string): Value => ({ ...value, text: readText(value, locale) });

const readText = ({ kind, text }: Value, locale: string): string => {
  if (kind === 'time') return formatMoment(text, locale) ?? text;
  const isNumber = (kind === 'number' || kind === 'duration') && /^\d+$/.test(text);
  return isNumber ? new Intl.NumberFormat(locale).format(Number(text)) : text;
};
