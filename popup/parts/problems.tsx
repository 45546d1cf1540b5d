import type { JSX } from 'preact';
import { keyOf } from '../../src/message-key.ts';
import type { I18n } from '../i18n.ts';
import type { Extension } from '../use-extension.ts';

/** What could not be read or kept. */
export const Problems = ({
  extension,
  i18n,
}: {
  readonly extension: Extension;
  readonly i18n: I18n;
}): JSX.Element | null => {
  const problem = storageProblem(extension);
  return (
    problem && (
      <p class="notice bad" role="alert">
        {i18n.t(keyOf('ui_storage', problem))}
        {problem === 'not-diagnosed' && extension.trouble?.failure != null && (
          <small>{i18n.t('report_program_failure', { failure: extension.trouble.failure })}</small>
        )}
      </p>
    )
  );
};

const storageProblem = ({ records, stored, writeFailed, trouble }: Extension) => {
  if (writeFailed) return 'write';
  return records === null || stored === null ? 'read' : (trouble?.trouble ?? null);
};
