import type { Report } from '../src/report/format.ts';
import type { Translate } from '../src/wording/translate.ts';
import { weightOf } from './status.ts';
import { summaryOf } from './summary.ts';

const LEVELS = { decisive: 'error', likely: 'warning', notice: 'notice' } as const;

/**
 * A report as an annotation that GitHub Actions shows beside a file; empty if nothing is wrong
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands).
 */
export const githubAnnotation = (report: Report, file: string, t: Translate): string => {
  const weight = weightOf(report);
  if (weight === null) return '';
  const { headline, sentence, who, step } = summaryOf(report, t);
  const properties = [
    ...(file === '' || file === '-' ? [] : [`file=${escapeProperty(file)}`]),
    `title=${escapeProperty(headline)}`,
  ];
  const message = [sentence ?? headline, who, step].filter((line) => line !== null).join('\n');
  return `::${LEVELS[weight]} ${properties.join(',')}::${escapeData(message)}\n`;
};

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
