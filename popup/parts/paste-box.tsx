import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { I18n } from '../i18n.ts';
import type { Paste } from '../use-pasted.ts';
import { Fold } from './fold.tsx';

/** Whose words the box asks for; it accepts any text that it knows nevertheless. */
export type PastedFrom = 'aws' | 'idp';

/**
 * Accepts what AWS says (a CloudTrail record or its errorMessage, the output of `list-users`), or what the IdP says (a
 * code, an address, a text, a whole page).
 */
export const PasteBox = ({
  from,
  paste,
  remark,
  newHeadline,
  i18n: { t },
}: {
  readonly from: PastedFrom;
  readonly paste: Paste;
  /** The result of the paste. */
  readonly remark: string;
  /** The new headline if the pasted text changed it; otherwise null. */
  readonly newHeadline: string | null;
  readonly i18n: I18n;
}): JSX.Element => {
  const [text, setText] = useState('');
  const [isKnown, setIsKnown] = useState<boolean | null>(null);
  return (
    <form
      class="stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        void paste(text).then(setIsKnown);
      }}
    >
      <label class="field">
        <span>{t(`ui_paste_label_${from}`)}</span>
        <textarea
          class="text-box"
          rows={4}
          value={text}
          data-action={`paste-${from}`}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <div class="buttons">
        <button type="submit" class="button" disabled={text.trim() === ''} data-action={`compare-${from}`}>
          {t(`ui_paste_compare_${from}`)}
        </button>
      </div>
      <p role="status" class={isKnown === false ? 'notice bad' : 'small'}>
        {isKnown !== null && t(isKnown ? 'ui_paste_taken' : `ui_paste_unknown_${from}`)}
        {remark !== '' && ` ${remark}`}
      </p>
      {isKnown === true && newHeadline !== null && (
        <p class="notice accent">{t('ui_paste_headline', { headline: newHeadline })}</p>
      )}
    </form>
  );
};

/** The box for the IdP's own words, if only they can say more. */
export const IdpPasteBox = ({
  paste,
  newHeadline,
  open,
  i18n,
}: {
  readonly paste: Paste;
  readonly newHeadline: string | null;
  readonly open: boolean;
  readonly i18n: I18n;
}): JSX.Element => (
  <Fold heading={i18n.t('ui_paste_idp')} open={open}>
    <PasteBox from="idp" paste={paste} remark="" newHeadline={newHeadline} i18n={i18n} />
  </Fold>
);
