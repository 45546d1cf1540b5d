import type { JSX } from 'preact';
import type { RemedyStep } from '../../src/report/remedies.ts';
import { stepText } from '../../src/wording/step-text.ts';
import type { I18n } from '../i18n.ts';
import { CopyBox } from './copy-box.tsx';

/** What to do in one console, in order, with the exact values to paste. */
export const Steps = ({ steps, i18n }: { readonly steps: readonly RemedyStep[]; readonly i18n: I18n }): JSX.Element => (
  <ol class="steps">
    {steps.map(({ step, values }, index) => (
      <li key={index}>
        <div class="step-body">
          <p>{stepText(step, step.value?.kind === 'known' ? [] : values, i18n.t)}</p>
          {step.value?.kind === 'known' && values.map((value) => <CopyBox key={value} text={value} i18n={i18n} />)}
          {step.source !== null && (
            <p class="small">
              <a href={step.source} target="_blank" rel="noreferrer">
                {i18n.t('ui_step_source')}
                <bdi class="visually-hidden"> {sourceName(step)}</bdi>
              </a>
            </p>
          )}
        </div>
      </li>
    ))}
  </ol>
);

/** The subject of a step's page, for readers who hear the link by itself. */
const sourceName = ({ path, field }: RemedyStep['step']): string =>
  [...path, field].filter((part) => part !== null).join(' › ');
