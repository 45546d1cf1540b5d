import type { ComponentChildren, JSX } from 'preact';
import { keyOf } from '../../src/message-key.ts';
import type { DiagnosisSummary } from '../../storage/first-frame.ts';
import { groupFindings } from '../group-findings.ts';
import type { I18n } from '../i18n.ts';
import { BreakableText } from './value.tsx';

/** The most characters of a headline that fits on two lines in a popup. */
const LONGEST_LINE = 60;

/** What is wrong: the headline, one sentence, more about it, and how certain it is. */
export const Headline = ({
  title,
  sentence,
  diagnosis,
  children,
  i18n: { t },
}: {
  readonly title: string;
  readonly sentence: string;
  readonly diagnosis: Pick<DiagnosisSummary, 'cause' | 'findings'>;
  readonly children?: ComponentChildren;
  readonly i18n: I18n;
}): JSX.Element => {
  const { cause } = diagnosis;
  return (
    <section class="headline" data-finding={groupFindings(diagnosis).lead?.code}>
      <h1 class={title.length > LONGEST_LINE ? 'long' : undefined}>{title}</h1>
      <p class="sentence">
        <BreakableText text={sentence} />
      </p>
      {children}
      {cause !== null && cause.weight !== 'decisive' && <p class="quiet small">{t(keyOf('weight', cause.weight))}</p>}
    </section>
  );
};
