import type { JSX } from 'preact';
import type { RemedyStep } from '../../src/report/remedies.ts';
import { stepText } from '../../src/wording/step-text.ts';
import type { Words } from '../words.ts';
import { CopyBox } from './copy-box.tsx';

/** What to do in one console, in order, with the exact values to paste. */
export const Steps = ({
  steps,
  words,
}: {
  readonly steps: readonly RemedyStep[];
  readonly words: Words;
}): JSX.Element => (
  <ol class="steps">
    {steps.map(({ step, values }, index) => (
      <li key={index}>
        <div class="step-body">
          <p>{stepText(step, step.value?.kind === 'known' ? [] : values, words.t)}</p>
          {step.value?.kind === 'known' && values.map((value) => <CopyBox key={value} text={value} words={words} />)}
          {step.source !== null && (
            <p class="small">
              <a href={step.source} target="_blank" rel="noreferrer">
                {words.t('ui_step_source')}
              </a>
            </p>
          )}
        </div>
      </li>
    ))}
  </ol>
);
