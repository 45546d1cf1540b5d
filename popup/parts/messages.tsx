import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { keyOf } from '../../src/message-key.ts';
import type { Recipient } from '../../src/report/message.ts';
import type { HandOver } from '../hand-over.ts';
import type { I18n } from '../i18n.ts';
import { Contact } from './contact.tsx';
import { CopyButton } from './copy-button.tsx';

/** The organisation's contact, and the messages to everyone who may get one. */
export const Messages = ({
  handOver: { contact, message, messages, addable, messageWith, messageWithCertificate },
  i18n,
}: {
  readonly handOver: HandOver;
  readonly i18n: I18n;
}): JSX.Element | null => {
  const { t } = i18n;
  const [chosen, setChosen] = useState<Recipient | null>(null);
  // Off by default, as both may name a person.
  const [isAdded, setAdded] = useState({ userName: false, certificate: false });
  const shown = messages.find(({ to }) => to === chosen) ?? messages[0];
  const offered = shown === undefined ? null : addable(shown.to);
  const added = {
    userName: isAdded.userName ? (offered?.userName ?? null) : null,
    certificate: isAdded.certificate ? (offered?.certificate ?? null) : null,
  };
  const written = shown && messageWith(shown.to, added);
  const text = written?.text ?? '';
  return shown === undefined && contact === null ? null : (
    <section class="stack tight" aria-label={t('ui_messages')} data-part="messages">
      {contact !== null && <Contact text={contact} i18n={i18n} />}
      {messageWithCertificate !== null && (
        <>
          <CopyButton
            kind="plain"
            text={messageWithCertificate.text}
            label={t('ui_copy_message_with_certificate')}
            i18n={i18n}
          />
          <details class="card plain">
            <summary>
              {t('ui_export_preview')}
              <span class="visually-hidden"> {t('ui_copy_message_with_certificate')}</span>
            </summary>
            <textarea
              class="text-box"
              readOnly
              rows={12}
              aria-label={t('ui_copy_message_with_certificate')}
              value={messageWithCertificate.text}
            />
          </details>
        </>
      )}
      {shown !== undefined && (
        <details class="card plain">
          <summary>{t(message === null ? 'ui_messages_others' : 'ui_message_preview')}</summary>
          <div class="stack">
            {messages.length > 1 && (
              <fieldset class="pills">
                <legend class="visually-hidden">{t('ui_message_to')}</legend>
                {messages.map(({ to }) => (
                  <label key={to}>
                    <input
                      type="radio"
                      name="message-to"
                      value={to}
                      checked={to === shown.to}
                      onChange={() => setChosen(to)}
                    />
                    {t(keyOf('ui_recipient', to))}
                  </label>
                ))}
              </fieldset>
            )}
            <textarea class="text-box" readOnly rows={12} aria-label={t('ui_message_text')} value={text} />
            {(['userName', 'certificate'] as const)
              .filter((what) => offered !== null && offered[what] !== null)
              .map((what) => (
                <label key={what} class="switch small">
                  <input
                    class="tick"
                    type="checkbox"
                    data-add={what}
                    checked={isAdded[what]}
                    onChange={() => setAdded({ ...isAdded, [what]: !isAdded[what] })}
                  />
                  {t(what === 'userName' ? 'ui_message_add_user_name' : 'ui_message_add_certificate')}
                </label>
              ))}
            {(shown !== message || text !== shown.text) && (
              <div class="buttons">
                <CopyButton
                  kind="plain"
                  text={text}
                  label={t(keyOf('ui_copy_message', shown.to))}
                  describes={t('ui_message_text')}
                  i18n={i18n}
                />
                {written?.mail != null && (
                  <a class="button" href={written.mail}>
                    {t('ui_mail')} <span class="visually-hidden">{t('ui_message_text')}</span>
                  </a>
                )}
              </div>
            )}
          </div>
        </details>
      )}
    </section>
  );
};
