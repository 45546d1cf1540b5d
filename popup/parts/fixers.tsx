import type { JSX } from 'preact';
import type { Fixer } from '../../src/diagnosis/finding.ts';
import { fixerText } from '../../src/wording/closed-lists.ts';
import type { I18n } from '../i18n.ts';

/** Who can fix it, as chips. */
export const Fixers = ({ fixers, i18n }: { readonly fixers: readonly Fixer[]; readonly i18n: I18n }): JSX.Element => (
  <p class="chips">
    <span class="quiet small">{i18n.t('ui_fixed_by')}</span>
    {fixers.map((fixer) => (
      <span class="chip accent" key={fixer}>
        {fixerText(fixer, i18n.t)}
      </span>
    ))}
  </p>
);
