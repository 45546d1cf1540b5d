import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CloudTrailComparison } from '../../src/diagnosis/cloudtrail.ts';
import { cloudTrailText } from '../../src/wording/cloudtrail-text.ts';
import type { I18n } from '../i18n.ts';

/** Takes what AWS says: a CloudTrail record or its errorMessage, or the output of `list-users`. */
export const PasteBox = ({
  paste,
  comparison,
  i18n: { t },
}: {
  readonly paste: (text: string) => boolean;
  readonly comparison: CloudTrailComparison | null;
  readonly i18n: I18n;
}): JSX.Element => {
  const [text, setText] = useState('');
  const [isKnown, setIsKnown] = useState<boolean | null>(null);
  return (
    <form
      class="stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        setIsKnown(paste(text));
      }}
    >
      <label class="field">
        <span>{t('ui_paste_label')}</span>
        <textarea
          class="text-box"
          rows={4}
          value={text}
          data-action="paste-aws"
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <div class="buttons">
        <button type="submit" class="button" data-action="compare-aws">
          {t('ui_paste_compare')}
        </button>
      </div>
      <p role="status" class={isKnown === false ? 'notice bad' : 'small'}>
        {isKnown !== null && t(isKnown ? 'ui_paste_taken' : 'ui_paste_unknown')}
        {comparison !== null && ` ${cloudTrailText(comparison, t)}`}
      </p>
    </form>
  );
};
