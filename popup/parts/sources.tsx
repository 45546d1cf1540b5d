import type { JSX } from 'preact';
import type { Finding } from '../../src/diagnosis/finding.ts';
import { keyOf } from '../../src/message-key.ts';
import type { I18n } from '../i18n.ts';

/** The pages and sections that the finding is based on. */
export const Sources = ({ finding, i18n }: { readonly finding: Finding; readonly i18n: I18n }): JSX.Element | null =>
  finding.basis.length === 0 ? null : (
    <p class="facts quiet small">
      <span>{i18n.t('ui_basis')}</span>
      {finding.basis.map(({ reference, url, kind }) => (
        <span key={`${kind} ${reference}`}>
          {url === null ? (
            i18n.t(keyOf('ui_basis', kind), { reference })
          ) : (
            <a href={url} target="_blank" rel="noreferrer">
              {i18n.t(keyOf('ui_basis', kind), { reference })}
            </a>
          )}
        </span>
      ))}
    </p>
  );
