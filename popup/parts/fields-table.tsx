import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FieldRow } from '../fields.ts';
import type { Words } from '../words.ts';
import { Value } from './value.tsx';

/** All fields of the Response with what was expected and received; narrowed down by what is typed. */
export const FieldsTable = ({
  rows,
  words,
}: {
  readonly rows: readonly FieldRow[];
  readonly words: Words;
}): JSX.Element => {
  const { t } = words;
  const [wanted, setWanted] = useState('');
  const shown = rows.filter((row) => matches(row, wanted));
  return (
    <>
      <label class="field">
        <span>{t('ui_fields_filter')}</span>
        <input
          class="entry short"
          type="search"
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
      </label>
      <div class="table-box">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('ui_field')}</th>
              <th scope="col">{t('ui_received')}</th>
              <th scope="col">{t('ui_expected')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              <tr key={index} class={row.differs ? 'differs' : undefined}>
                <th scope="row">
                  {row.differs && (
                    <>
                      <span class="chip bad">{t('ui_field_differs')}</span>{' '}
                    </>
                  )}
                  <bdi>
                    {row.field.split('/').map((part, place) => (
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
                </th>
                <td data-label={t('ui_received')}>
                  <Value text={row.received} words={words} />
                </td>
                <td data-label={t('ui_expected')}>
                  {row.expected === null ? <span class="missing">–</span> : <Value text={row.expected} words={words} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="quiet small" role="status">
        {shown.length === 0 && t('ui_fields_none')}
      </p>
    </>
  );
};

const matches = (row: FieldRow, wanted: string): boolean =>
  [row.field, row.received, row.expected].some((text) => text?.toLowerCase().includes(wanted.trim().toLowerCase()));
