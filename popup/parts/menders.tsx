import type { JSX } from 'preact';
import type { Mender } from '../../src/diagnosis/finding.ts';
import { menderText } from '../../src/wording/closed-lists.ts';
import type { Words } from '../words.ts';

/** Who mends it, as chips. */
export const Menders = ({
  menders,
  words,
}: {
  readonly menders: readonly Mender[];
  readonly words: Words;
}): JSX.Element => (
  <p class="chips">
    <span class="quiet small">{words.t('ui_mended_by')}</span>
    {menders.map((mender) => (
      <span class="chip accent" key={mender}>
        {menderText(mender, words.t)}
      </span>
    ))}
  </p>
);
