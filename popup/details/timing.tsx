import type { JSX } from 'preact';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import type { I18n } from '../i18n.ts';
import { validityOf } from './validity.ts';
import { ValidityBar } from './validity-bar.tsx';

/** The validity bar, beside the summary of a sign-in that failed because of a time. */
export const Timing = ({
  diagnosis,
  i18n,
}: {
  readonly diagnosis: Diagnosis;
  readonly i18n: I18n;
}): JSX.Element | null => {
  const validity = validityOf(diagnosis);
  return (
    validity && (
      <section class="card" aria-labelledby="timing" data-part="timing">
        <h2 id="timing">{i18n.t('ui_validity')}</h2>
        <ValidityBar validity={validity} i18n={i18n} />
      </section>
    )
  );
};
