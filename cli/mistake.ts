import { keyOf } from '../src/message-key.ts';
import type { Translate } from '../src/wording/translate.ts';
import type { SettingsProblem } from './settings.ts';

/** What is wrong with how the command was used. It quotes only names of options and files. */
export type Mistake =
  | { readonly code: 'option-unknown'; readonly option: string; readonly meant: string | null }
  | { readonly code: 'value-missing'; readonly option: string; readonly value: string }
  | { readonly code: 'value-surplus' | 'option-repeated' | 'value-empty'; readonly option: string }
  | { readonly code: 'no-url' | 'no-time' | 'no-language'; readonly option: string }
  | { readonly code: 'no-choice'; readonly option: string; readonly choices: readonly string[] }
  | ({ readonly option: string } & SettingsProblem)
  | { readonly code: 'no-idp-application' | 'several-instances'; readonly option: string }
  | { readonly code: 'no-observation' | 'no-certificate'; readonly option: string; readonly detail: string }
  | { readonly code: 'options-exclude'; readonly option: string; readonly other: string }
  | { readonly code: 'nothing-given' | 'page-unknown' | 'preflight-file' | 'preflight-nothing' }
  | { readonly code: FileProblem; readonly file: string };

/** Why a file cannot be opened. */
export type FileProblem =
  | 'file-missing'
  | 'file-is-folder'
  | 'file-is-url'
  | 'file-is-windows-path'
  | 'file-unreadable';

/** One line that says what is wrong and how to correct it. */
export const mistakeText = (mistake: Mistake, t: Translate): string => {
  const { code, ...given } = mistake;
  const values = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, typeof value === 'string' ? value : (value?.join(', ') ?? '')]),
  );
  if (mistake.code === 'option-unknown' && mistake.meant !== null) return t('cli_mistake_option_meant', values);
  return t(keyOf('cli_mistake', code), values);
};
