import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { I18n } from '../i18n.ts';

/** What names a person, or may: not even in the page before it is asked for, here or for all at once. */
export const HiddenValue = ({
  shown,
  children,
  i18n: { t },
}: {
  /** Asked for already. */
  readonly shown: boolean;
  readonly children: ComponentChildren;
  readonly i18n: I18n;
}): ComponentChildren => {
  const [asked, setAsked] = useState(false);
  return shown || asked ? (
    children
  ) : (
    <button type="button" class="hidden-value" data-action="show-hidden" onClick={() => setAsked(true)}>
      {t('ui_hidden')}
      <span class="visually-hidden"> {t('ui_hidden_show')}</span>
    </button>
  );
};
