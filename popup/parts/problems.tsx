import type { JSX } from 'preact';
import { keyOf } from '../../src/message-key.ts';
import type { I18n } from '../i18n.ts';
import type { Whole } from '../use-extension.ts';

/** What could not be read or stored. */
export const Problems = ({ whole, i18n }: { readonly whole: Whole; readonly i18n: I18n }): JSX.Element | null => {
  const problem = storageProblem(whole);
  return (
    problem && (
      <p class="notice bad" role="alert">
        {i18n.t(keyOf('ui_storage', problem))}
        {problem === 'not-diagnosed' && whole.trouble?.failure != null && (
          <small>{i18n.t('report_program_failure', { failure: whole.trouble.failure })}</small>
        )}
      </p>
    )
  );
};

const storageProblem = ({ records, stored, writeFailed, trouble }: Whole) => {
  if (writeFailed) return 'write';
  return records === null || stored === null ? 'read' : (trouble?.trouble ?? null);
};
