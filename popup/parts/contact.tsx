import type { JSX } from 'preact';
import type { I18n } from '../i18n.ts';

/** Whom to contact, in the organisation's words. */
export const Contact = ({ text, i18n }: { readonly text: string; readonly i18n: I18n }): JSX.Element => (
  <p class="notice accent">
    <strong class="small">{i18n.t('ui_contact')}</strong>
    <bdi class="own-words">{text}</bdi>
  </p>
);
