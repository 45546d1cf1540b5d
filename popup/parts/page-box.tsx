import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { headingOf } from '../../src/identity-center/page-headings.ts';
import { SIGN_IN_PAGES } from '../../src/identity-center/sign-in-pages.ts';
import type { I18n } from '../i18n.ts';

/** Accepts the text of AWS's page, if nothing else of a sign-in is available. */
export const PageBox = ({
  take,
  i18n: { t },
}: {
  /** False if the text does not come from a known page. */
  readonly take: (text: string) => Promise<boolean>;
  readonly i18n: I18n;
}): JSX.Element => {
  const [text, setText] = useState('');
  const [isUnknown, setIsUnknown] = useState(false);
  return (
    <form
      class="stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        void take(text).then((isKnown) => setIsUnknown(!isKnown));
      }}
    >
      <label class="field">
        <span>{t('ui_page_shown')}</span>
        <input
          class="entry"
          list="page-headings"
          value={text}
          data-action="page"
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <datalist id="page-headings">
        {SIGN_IN_PAGES.map((page) => (
          <option key={page} value={headingOf(page)} />
        ))}
      </datalist>
      <div class="buttons">
        <button type="submit" class="button" disabled={text.trim() === ''} data-action="explain-page">
          {t('ui_page_explain')}
        </button>
      </div>
      <p role="status" class={isUnknown ? 'notice bad' : 'small'}>
        {isUnknown && t('ui_page_unknown')}
      </p>
    </form>
  );
};
