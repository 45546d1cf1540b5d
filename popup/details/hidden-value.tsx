import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { I18n } from '../i18n.ts';

/** A value that may name a person. It is not in the page until the reader asks for it, or for all of them at once. */
export const HiddenValue = ({
  shown,
  of,
  children,
  i18n: { t },
}: {
  /** Whether the reader already asked to see it. */
  readonly shown: boolean;
  /** The value's place, for readers who hear the button without seeing its context. */
  readonly of: string;
  readonly children: ComponentChildren;
  readonly i18n: I18n;
}): ComponentChildren => {
  const [asked, setAsked] = useState(false);
  return shown || asked ? (
    children
  ) : (
    <button type="button" class="hidden-value" data-action="show-hidden" onClick={() => setAsked(true)}>
      {t('ui_hidden')}
      <span class="visually-hidden"> {t('ui_hidden_show', { name: of })}</span>
    </button>
  );
};
