import type { JSX } from 'preact';
import type { Words } from '../words.ts';

/** Whom to turn to, as the organisation words it. */
export const Contact = ({ text, words }: { readonly text: string; readonly words: Words }): JSX.Element => (
  <p class="notice accent">
    <strong class="small">{words.t('ui_contact')}</strong>
    <bdi class="own-words">{text}</bdi>
  </p>
);
