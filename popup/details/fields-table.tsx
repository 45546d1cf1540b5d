import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SignatureFacts } from '../../src/diagnosis/facts.ts';
import { keyOf } from '../../src/message-key.ts';
import { fieldText } from '../../src/wording/field-text.ts';
import type { Translate } from '../../src/wording/translate.ts';
import type { I18n } from '../i18n.ts';
import { Value } from '../parts/value.tsx';
import type { FieldRow } from './fields.ts';
import { HiddenValue } from './hidden-value.tsx';
import { LongText } from './long-text.tsx';

/** How many rows are drawn at first, and added by each click on the button. */
const ROWS_AT_ONCE = 200;

/**
 * All fields of the Response with their expected and received values. Typing filters them, and so does a switch for
 * what differs.
 */
export const FieldsTable = ({
  rows,
  showPersonal,
  i18n,
}: {
  readonly rows: readonly FieldRow[];
  readonly showPersonal: boolean;
  readonly i18n: I18n;
}): JSX.Element => {
  const { t } = i18n;
  const [wanted, setWanted] = useState('');
  const [onlyDiffering, setOnlyDiffering] = useState(false);
  const [most, setMost] = useState(ROWS_AT_ONCE);
  const found = rows.filter((row) => (!onlyDiffering || row.differs) && matches(row, wanted));
  const shown = found.slice(0, most);
  return (
    <>
      <div class="filters">
        <label class="field">
          <span>{t('ui_fields_filter')}</span>
          <input
            class="entry short"
            type="search"
            value={wanted}
            onInput={(event) => setWanted(event.currentTarget.value)}
          />
        </label>
        <label class="switch">
          <input
            class="tick"
            type="checkbox"
            checked={onlyDiffering}
            onChange={(event) => setOnlyDiffering(event.currentTarget.checked)}
          />
          {t('ui_fields_only_differing')}
        </label>
      </div>
      {shown.length > 0 && (
        <div class="table-box">
          <table class="fields">
            <thead>
              <tr>
                <th scope="col">{t('ui_field')}</th>
                <th scope="col">{t('ui_received')}</th>
                <th scope="col">{t('ui_expected')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row, index) => (
                <Row key={`${index} ${row.field}`} row={row} showPersonal={showPersonal} i18n={i18n} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found.length > shown.length && (
        <div class="buttons">
          <button type="button" class="button tiny" onClick={() => setMost(most + ROWS_AT_ONCE)}>
            {t('ui_more_elements', { count: found.length - shown.length })}
          </button>
        </div>
      )}
      <p class="quiet small" role="status">
        {shown.length === 0 && t('ui_fields_none')}
      </p>
    </>
  );
};

const Row = ({
  row: { field, received, expected, differs, isPersonal },
  showPersonal,
  i18n,
}: {
  readonly row: FieldRow;
  readonly showPersonal: boolean;
  readonly i18n: I18n;
}): JSX.Element => {
  const { t } = i18n;
  const name = fieldText(field, t);
  const written = (text: string | null): string | null => (field.endsWith('/Signature') ? verdictText(text, t) : text);
  return (
    <tr class={differs ? 'differs' : undefined}>
      <th scope="row">
        <bdi>
          {name.split('/').map((part, place) => (
            <span key={place}>
              {place > 0 && (
                <>
                  /<wbr />
                </>
              )}
              {part}
            </span>
          ))}
        </bdi>
        {differs && (
          <>
            {' '}
            <span class="chip bad">
              <span aria-hidden="true">✕</span> {t('ui_field_differs')}
            </span>
          </>
        )}
      </th>
      <td data-label={t('ui_received')}>
        <HiddenValue
          shown={!isPersonal || showPersonal || received === null}
          of={`${name}, ${t('ui_received')}`}
          i18n={i18n}
        >
          <FieldValue text={written(received)} of={`${name}, ${t('ui_received')}`} i18n={i18n} />
        </HiddenValue>
      </td>
      <td data-label={t('ui_expected')}>
        {expected === null ? (
          <span class="missing">–</span>
        ) : (
          <HiddenValue shown={!isPersonal || showPersonal} of={`${name}, ${t('ui_expected')}`} i18n={i18n}>
            <FieldValue text={written(expected)} of={`${name}, ${t('ui_expected')}`} i18n={i18n} />
          </HiddenValue>
        )}
      </td>
    </tr>
  );
};

const VERDICTS = [
  'verifies',
  'broken',
  'key-mismatch',
  'unsupported',
  'malformed',
  'no-certificate',
  'not-configured',
] as const satisfies readonly (SignatureFacts['embedded'] | SignatureFacts['configured'])[];

/** The result for a signature, in the reader's language. */
const verdictText = (text: string | null, t: Translate): string | null => {
  const verdict = VERDICTS.find((each) => each === text);
  return verdict === undefined ? text : t(keyOf('verdict', verdict));
};

const FieldValue = ({
  text,
  of,
  i18n,
}: {
  readonly text: string | null;
  readonly of: string;
  readonly i18n: I18n;
}): JSX.Element =>
  text === null || text === '' ? (
    <Value text={text} i18n={i18n} />
  ) : (
    <bdi class="value">
      <LongText text={text} of={of} i18n={i18n} />
    </bdi>
  );

const matches = ({ field, received, expected }: FieldRow, wanted: string): boolean =>
  [field, received, expected].some((text) => text?.toLowerCase().includes(wanted.trim().toLowerCase()));
