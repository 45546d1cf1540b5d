import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { keyOf } from '../../src/message-key.ts';
import type { Recipient } from '../../src/report/message.ts';
import type { HandOver } from '../hand-over.ts';
import type { Words } from '../words.ts';
import { Contact } from './contact.tsx';
import { CopyButton } from './copy-button.tsx';

/** Whom the organisation wants written to, and the texts, for others as well. */
export const Messages = ({
  handOver: { contact, message, messages },
  words,
}: {
  readonly handOver: HandOver;
  readonly words: Words;
}): JSX.Element | null => {
  const { t } = words;
  const [chosen, setChosen] = useState<Recipient | null>(null);
  const shown = messages.find(({ to }) => to === chosen) ?? messages[0];
  return shown === undefined && contact === null ? null : (
    <section class="stack tight" aria-label={t('ui_messages')} data-part="messages">
      {contact !== null && <Contact text={contact} words={words} />}
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
            <textarea class="text-box" readOnly rows={12} aria-label={t('ui_message_text')} value={shown.text} />
            {shown !== message && (
              <div class="buttons">
                <CopyButton
                  kind="plain"
                  text={shown.text}
                  label={t(keyOf('ui_copy_message', shown.to))}
                  words={words}
                />
              </div>
            )}
          </div>
        </details>
      )}
    </section>
  );
};
