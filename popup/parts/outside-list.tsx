import type { JSX } from 'preact';
import type { OutsideBrowser } from '../../src/diagnosis/diagnosis.ts';
import { meaningOf } from '../../src/wording/code-texts.ts';
import type { Words } from '../words.ts';
import { CopyBox } from './copy-box.tsx';

/** What only AWS's side can tell, with the command that does. */
export const OutsideList = ({
  outside,
  words,
}: {
  readonly outside: readonly OutsideBrowser[];
  readonly words: Words;
}): JSX.Element => (
  <ul class="rows">
    {outside.map(({ code, command }) => (
      <li key={code} class="step-body">
        <p>{meaningOf(code, words.t)}</p>
        {command !== null && <CopyBox text={command} words={words} />}
      </li>
    ))}
  </ul>
);
