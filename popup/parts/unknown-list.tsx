import type { JSX } from 'preact';
import type { Need, Unknown } from '../../src/diagnosis/diagnosis.ts';
import { needText } from '../../src/wording/closed-lists.ts';
import { checkText } from '../../src/wording/code-texts.ts';
import { itemsText } from '../../src/wording/joined-text.ts';
import type { I18n } from '../i18n.ts';

/** What could not be checked, grouped by what is needed to check it. */
export const UnknownList = ({
  unknown,
  i18n,
}: {
  readonly unknown: readonly Unknown[];
  readonly i18n: I18n;
}): JSX.Element => (
  <ul class="rows">
    {needsOf(unknown).map((need) => (
      <li key={need} class="lines">
        <p>{i18n.t('ui_unknown_needs', { need: needText(need, i18n.t) })}</p>
        <p class="quiet small">
          {itemsText(
            unknown.filter(({ needs }) => needs === need).map(({ code }) => checkText(code, i18n.t)),
            i18n.t,
          )}
        </p>
      </li>
    ))}
  </ul>
);

const needsOf = (unknown: readonly Unknown[]): readonly Need[] => [...new Set(unknown.map(({ needs }) => needs))];
