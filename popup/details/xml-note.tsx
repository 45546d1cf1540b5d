import type { JSX } from 'preact';
import type { Finding } from '../../src/diagnosis/finding.ts';
import { KIND_OF_VALUE } from '../../src/report/classes.ts';
import { expectedLabel } from '../../src/wording/closed-lists.ts';
import { titleOf } from '../../src/wording/code-texts.ts';
import { labelled } from '../../src/wording/value-text.ts';
import type { I18n } from '../i18n.ts';
import { Value } from '../parts/value.tsx';

/**
 * What is wrong at this place, and what should be here. The message itself shows the received value, hidden if it is
 * personal.
 */
export const XmlNote = ({ finding, i18n }: { readonly finding: Finding; readonly i18n: I18n }): JSX.Element => {
  const { expected, weight, code } = finding;
  return (
    <p class={weight === 'notice' ? 'xml-note notice-mark' : 'xml-note'} data-marks={code}>
      <span aria-hidden="true">{weight === 'notice' ? '!' : '✕'}</span> {titleOf(code, i18n.t)}
      {expected !== null && !['name', 'status-message'].includes(KIND_OF_VALUE[expected.kind]) && (
        <>
          {' '}
          {labelled(expectedLabel(finding, i18n.t), '', i18n.t).trim()} {expected.kind === 'fingerprint' && 'SHA-256 '}
          <Value text={expected.text} i18n={i18n} />
        </>
      )}
    </p>
  );
};
