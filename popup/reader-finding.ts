import type { Finding, Value } from '../src/diagnosis/finding.ts';
import { shortFingerprint } from './short-fingerprint.ts';
import { withShortValues } from './short-values.ts';
import { formatMoment } from './times.ts';

/**
 * The finding for a sentence of the interface: moments and numbers in the reader's language, long values and
 * fingerprints shortened. The values below the sentence are exactly the message's.
 */
export const readerFinding = (finding: Finding, locale: string): Finding => {
  const expected = finding.expected && readValue(finding.expected, locale);
  const received = finding.received && readValue(finding.received, locale);
  // Two moments within a second would look alike.
  return expected?.text === received?.text ? finding : withShortValues({ ...finding, expected, received });
};

const readValue = (value: Value, locale: string): Value => ({ ...value, text: readText(value, locale) });

/** One value in the reader's language; a fingerprint is shortened, other text stays as it is. */
export const readerText = (value: Value | null, locale: string): string | null => value && readText(value, locale);

const readText = ({ kind, text }: Value, locale: string): string => {
  if (kind === 'fingerprint') return shortFingerprint(text);
  if (kind === 'time') return formatMoment(text, locale) ?? text;
  const isNumber = (kind === 'number' || kind === 'duration') && /^\d+$/.test(text);
  return isNumber ? new Intl.NumberFormat(locale).format(Number(text)) : text;
};
