import type { JSX } from 'preact';
import type { Words } from '../words.ts';
import { CopyButton } from './copy-button.tsx';
import { Value } from './value.tsx';

/** A value or command to be pasted elsewhere, with its button. */
export const CopyBox = ({ text, words }: { readonly text: string; readonly words: Words }): JSX.Element => (
  <div class="copy-box">
    <Value text={text} words={words} />
    <CopyButton text={text} label={words.t('ui_copy')} describes={text} words={words} />
  </div>
);
