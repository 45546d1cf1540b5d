import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { titleOf } from '../../src/wording/code-texts.ts';
import type { XmlElement } from '../../src/xml/tree.ts';
import type { I18n } from '../i18n.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import type { Mark } from './marks.ts';

/** Finds a text in a message, goes to each finding, unfolds everything, and copies the message. */
export const XmlToolbar = ({
  label,
  wanted,
  search,
  found,
  marks,
  goTo,
  expandAll,
  copied,
  i18n,
}: {
  /** The number of findings in the message. */
  readonly label: string;
  readonly wanted: string;
  readonly search: (wanted: string) => void;
  readonly found: readonly XmlElement[];
  readonly marks: readonly Mark[];
  readonly goTo: (element: XmlElement) => void;
  readonly expandAll: () => void;
  /** The message as XML; null while personal values are hidden. */
  readonly copied: string | null;
  readonly i18n: I18n;
}): JSX.Element => {
  const { t } = i18n;
  const [at, setAt] = useState(-1);
  const goOn = (): void => {
    const place = (at + 1) % found.length;
    const next = found[place];
    if (next === undefined) return;
    setAt(place);
    goTo(next);
  };
  const findings = [...new Map(marks.map((mark) => [mark.finding.code, mark])).values()];
  const ofMessage = <span class="visually-hidden"> {label}</span>;
  return (
    <div class="stack tight">
      <form
        class="filters"
        onSubmit={(event) => {
          event.preventDefault();
          goOn();
        }}
      >
        <label class="field">
          <span>
            {t('ui_xml_search')}
            {ofMessage}
          </span>
          <input
            class="entry short"
            type="search"
            value={wanted}
            onInput={({ currentTarget }) => {
              setAt(-1);
              search(currentTarget.value);
            }}
          />
        </label>
        <div class="buttons">
          <button type="submit" class="button tiny" data-action="next-match" disabled={found.length === 0}>
            {t('ui_xml_next')}
            {ofMessage}
          </button>
          <button type="button" class="button tiny" data-action="expand-all" onClick={expandAll}>
            {t('ui_xml_expand')}
            {ofMessage}
          </button>
          {copied !== null && <CopyButton text={copied} label={t('ui_xml_copy')} describes={label} i18n={i18n} />}
        </div>
      </form>
      <p class="quiet small" role="status">
        {wanted.trim() !== '' && t('ui_xml_found', { count: found.length })}
      </p>
      {findings.length > 0 && (
        <div class="buttons">
          {findings.map(({ finding, element }) => (
            <button
              key={finding.code}
              type="button"
              class="button tiny"
              data-jump={finding.code}
              onClick={() => goTo(element)}
            >
              <span aria-hidden="true">↓</span> {titleOf(finding.code, t)}
              {ofMessage}
            </button>
          ))}
        </div>
      )}
    </div>
  );
};
