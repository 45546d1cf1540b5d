import type { Report } from '../src/report/format.ts';
import { remediesFor } from '../src/report/remedies.ts';
import { visible } from '../src/report/visible.ts';
import { fixerText, listText } from '../src/wording/closed-lists.ts';
import { titleOf } from '../src/wording/code-texts.ts';
import { headline } from '../src/wording/headline.ts';
import { causeSentence, leadingFinding } from '../src/wording/sentence.ts';
import { stepText } from '../src/wording/step-text.ts';
import type { Translate } from '../src/wording/translate.ts';
import { undecodableText } from '../src/wording/undecodable-text.ts';
import { labelled } from '../src/wording/value-text.ts';

/** A report in a few short lines; null if there is nothing to say. */
export interface Summary {
  readonly headline: string;
  /** What is wrong, with both values. */
  readonly sentence: string | null;
  /** Who can fix it. */
  readonly who: string | null;
  /** The first step, and where. */
  readonly step: string | null;
}

export const summaryOf = (report: Report, t: Translate): Summary => {
  if ('error' in report) {
    const sentence = visible(undecodableText(report.error, t));
    return { headline: titleOf(report.error.code, t), sentence, who: null, step: null };
  }
  const fixers = report.cause ? (leadingFinding(report)?.fixedBy ?? []) : [];
  const [remedy] = remediesFor(report);
  const first = remedy?.steps[0];
  const sentence = causeSentence(report, t);
  return {
    headline: visible(headline({ ...report, error: null }, t)),
    sentence: sentence === null ? null : visible(sentence),
    who:
      fixers.length === 0
        ? null
        : listText(
            fixers.map((fixer) => fixerText(fixer, t)),
            t,
          ),
    step: remedy && first ? visible(labelled(remedy.product, stepText(first.step, first.values, t), t)) : null,
  };
};

/** Headline, who, step: three lines at most. */
export const briefText = (report: Report, t: Translate): string => {
  const { headline, sentence, who, step } = summaryOf(report, t);
  const lines = [headline, ...('error' in report ? [sentence] : [who, step])];
  return `${lines.filter((line) => line !== null).join('\n')}\n`;
};
