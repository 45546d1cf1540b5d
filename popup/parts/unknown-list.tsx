import type { JSX } from 'preact';
import type { Need, Unknown } from '../../src/diagnosis/diagnosis.ts';
import { needText } from '../../src/wording/closed-lists.ts';
import { checkText } from '../../src/wording/code-texts.ts';
import { itemsText } from '../../src/wording/joined-text.ts';
import type { Words } from '../words.ts';

/** What could not be looked at, under what it would take. */
export const UnknownList = ({
  unknown,
  words,
}: {
  readonly unknown: readonly Unknown[];
  readonly words: Words;
}): JSX.Element => (
  <ul class="rows">
    {needsOf(unknown).map((need) => (
      <li key={need} class="lines">
        <p>{words.t('ui_unknown_needs', { need: needText(need, words.t) })}</p>
        <p class="quiet small">
          {itemsText(
            unknown.filter(({ needs }) => needs === need).map(({ code }) => checkText(code, words.t)),
            words.t,
          )}
        </p>
      </li>
    ))}
  </ul>
);

const needsOf = (unknown: readonly Unknown[]): readonly Need[] => [...new Set(unknown.map(({ needs }) => needs))];
