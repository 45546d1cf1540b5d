import type { JSX } from 'preact';
import type { Message } from '../hand-over.ts';
import type { I18n } from '../i18n.ts';

/** Opens a message in the mail program. */
export const MailLink = ({
  message,
  i18n,
}: {
  /** Null before it is made. */
  readonly message: Message | null;
  readonly i18n: I18n;
}): JSX.Element | null =>
  message === null || message.mail === null ? null : (
    <a
      class="button wide"
      href={message.mail}
      data-action="mail"
      // A long message does not fit into the `mailto:` URL, so the user pastes it in the mail program.
      onClick={() => void navigator.clipboard.writeText(message.text).catch(() => null)}
    >
      {i18n.t('ui_mail')}
    </a>
  );
