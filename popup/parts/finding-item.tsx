import type { JSX } from 'preact';
import type { Finding } from '../../src/diagnosis/finding.ts';
import { keyOf } from '../../src/message-key.ts';
import { weightText } from '../../src/wording/closed-lists.ts';
import { sentenceOf } from '../../src/wording/sentence.ts';
import { asRead } from '../as-read.ts';
import type { Words } from '../words.ts';
import { Comparison } from './comparison.tsx';
import { Fixers } from './fixers.tsx';

/** One more finding: its sentence, and folded behind it both values, who mends it and why we may say so. */
export const FindingItem = ({ finding, words }: { readonly finding: Finding; readonly words: Words }): JSX.Element => (
  <li data-finding={finding.code}>
    <details>
      <summary>
        <span class="lines">
          <span>{sentenceOf(finding, words.t, (each) => asRead(each, words.locale))}</span>
          <span class="quiet small">{weightText(finding.code, finding.weight, words.t)}</span>
        </span>
      </summary>
      <div class="stack">
        <Comparison finding={finding} words={words} />
        {finding.more > 0 && <p>{words.t('also_more', { count: finding.more })}</p>}
        <Fixers fixers={finding.fixedBy} words={words} />
        <Sources finding={finding} words={words} />
      </div>
    </details>
  </li>
);

/** The pages and sections that the finding rests on. */
export const Sources = ({
  finding,
  words,
}: {
  readonly finding: Finding;
  readonly words: Words;
}): JSX.Element | null =>
  finding.basis.length === 0 ? null : (
    <p class="facts quiet small">
      <span>{words.t('ui_basis')}</span>
      {finding.basis.map(({ reference, url, kind }) => (
        <span key={`${kind} ${reference}`}>
          {url === null ? (
            words.t(keyOf('ui_basis', kind), { reference })
          ) : (
            <a href={url} target="_blank" rel="noreferrer">
              {words.t(keyOf('ui_basis', kind), { reference })}
            </a>
          )}
        </span>
      ))}
    </p>
  );
