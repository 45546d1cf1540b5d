import type { JSX } from 'preact';
import type { OutsideBrowser } from '../../src/diagnosis/diagnosis.ts';
import { outsideSteps, type Remediable } from '../../src/report/remedies.ts';
import { meaningOf } from '../../src/wording/code-texts.ts';
import type { Words } from '../words.ts';
import { CopyBox } from './copy-box.tsx';
import { Steps } from './steps.tsx';

/** What only AWS's side can tell, with the command or the console page that does. */
export const OutsideList = ({
  outside,
  diagnosis,
  words,
}: {
  readonly outside: readonly OutsideBrowser[];
  readonly diagnosis: Remediable;
  readonly words: Words;
}): JSX.Element => (
  <ul class="rows">
    {outside.map(({ code, command }) => (
      <li key={code} class="step-body">
        <p>{meaningOf(code, words.t)}</p>
        {command !== null && <CopyBox text={command} words={words} />}
        <Steps steps={outsideSteps(code, diagnosis)} words={words} />
      </li>
    ))}
  </ul>
);
