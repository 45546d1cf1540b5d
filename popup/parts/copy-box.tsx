import type { JSX } from 'preact';
import type { I18n } from '../i18n.ts';
import { CopyButton } from './copy-button.tsx';
import { Value } from './value.tsx';

/** A value or command to paste elsewhere, with its copy button. */
export const CopyBox = ({ text, i18n }: { readonly text: string; readonly i18n: I18n }): JSX.Element => (
  <div class="copy-box">
    <Value text={text} i18n={i18n} />
    <CopyButton text={text} label={i18n.t('ui_copy')} describes={text} i18n={i18n} />
  </div>
);
