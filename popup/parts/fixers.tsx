import type { JSX } from 'preact';
import type { Fixer } from '../../src/diagnosis/finding.ts';
import { fixerText } from '../../src/wording/closed-lists.ts';
import type { Words } from '../words.ts';

/** Who mends it, as chips. */
export const Fixers = ({
  fixers,
  words,
}: {
  readonly fixers: readonly Fixer[];
  readonly words: Words;
}): JSX.Element => (
  <p class="chips">
    <span class="quiet small">{words.t('ui_fixed_by')}</span>
    {fixers.map((fixer) => (
      <span class="chip accent" key={fixer}>
        {fixerText(fixer, words.t)}
      </span>
    ))}
  </p>
);
