import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { excerptAround } from '../../src/saml/excerpt.ts';
import type { Undecodable } from '../../src/saml/undecodable.ts';
import type { I18n } from '../i18n.ts';
import { HiddenValue } from './hidden-value.tsx';

/** A message that cannot be read: the text around the place where reading stopped, with everything invisible escaped. */
export const UnreadableMessage = ({
  message,
  error,
  showPersonal,
  i18n,
}: {
  readonly message: string;
  readonly error: Undecodable;
  readonly showPersonal: boolean;
  readonly i18n: I18n;
}): JSX.Element | null => {
  const excerpt = useMemo(() => excerptAround(message, error), [message, error]);
  if (excerpt === null) return null;
  return (
    <div class="stack tight" data-part="unreadable-message">
      <HiddenValue shown={showPersonal} of={i18n.t('ui_message_response')} i18n={i18n}>
        <p class="quiet small">{i18n.t('ui_unreadable_place')}</p>
        <code class="xml-content">
          {excerpt.before}
          <mark>{excerpt.after}</mark>
        </code>
      </HiddenValue>
    </div>
  );
};
