import type { JSX } from 'preact';
import { meaningOf } from '../../src/wording/code-texts.ts';
import type { OutsideItem } from '../hand-over.ts';
import type { Words } from '../words.ts';
import { CopyBox } from './copy-box.tsx';
import { Steps } from './steps.tsx';

/** What only AWS's side can tell, with the command or the console page that does. */
export const OutsideList = ({
  outside,
  words,
}: {
  readonly outside: readonly OutsideItem[];
  readonly words: Words;
}): JSX.Element => (
  <ul class="rows">
    {outside.map(({ code, command, steps }) => (
      <li key={code} class="step-body">
        <p>{meaningOf(code, words.t)}</p>
        {command !== null && <CopyBox text={command} words={words} />}
        <Steps steps={steps} words={words} />
      </li>
    ))}
  </ul>
);
